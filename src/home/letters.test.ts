import { expect, test } from 'vitest'
import { plantCommunity } from '#modules/community/index.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('the first mail says from which community it comes, in its subject and where it is signed', async () => {
  await plantCommunity({ db: house.db, config: house.config, now: house.clock.now() })
  const organiser = await house.signedIn('organiser')
  await organiser.get('/members/add')
  await organiser.post('/members/add', { name: 'Joy', address: 'joy@commonweal.example' })
  const mail = await house.db
    .selectFrom('platform.mail')
    .selectAll()
    .where('toAddress', '=', 'joy@commonweal.example')
    .executeTakeFirstOrThrow()
  expect(mail.subject).toBe('Welcome to SEL system leaders, Joy')
  expect(mail.bodyText).toContain('\nCommunity of South East London System Leaders\n')
})
