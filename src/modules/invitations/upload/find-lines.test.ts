import { expect, test } from 'vitest'
import { inWords } from '#platform/clock.ts'
import { openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'
import { bringList } from '#test/lists.ts'

const house = await openTestHouse()
const { db, clock } = house
const day = 24 * 60 * 60 * 1000

test('of a member it is said since when, and of who was invited when: no second letter goes', async () => {
  const since = inWords(clock.now())
  const { member } = await house.signedIn()
  await invite(house, { name: 'Una Test-Ford', address: 'una@commonweal.example' })
  clock.forward(15 * day)
  const organiser = await house.signedIn('organiser')
  const list = `Name,Email\nUna,una@commonweal.example\nHere,${member.address}\n`
  const { page } = await bringList(organiser, list)
  expect(page.text).toContain(`Line 2. Invited on ${since}.`)
  expect(page.text).toContain('Their letter still holds, so no second one goes')
  expect(page.text).toContain(`Line 3. A member since ${since}.`)
  expect(page.text).toContain('Nobody is left to write to')

  const { id } = await db.selectFrom('invitations.invitation').select('id').executeTakeFirstOrThrow()
  await organiser.get(`/invitations/${id}`)
  await organiser.post(`/invitations/${id}/renew`)
  const again = await bringList(organiser, list)
  expect(again.page.text).toContain(`Invited on ${since}, last written to on ${inWords(clock.now())}.`)
})
