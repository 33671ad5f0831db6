import { expect, test } from 'vitest'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { relistAll } from './relist.ts'

const house = await openTestHouse()

test('a part that got another name finds its people by it the next day', async () => {
  const things = await drawSystem(house, {
    parts: ['hospitals'],
    places: ['lambeth'],
    experiences: ['nursing'],
  })
  const partId = `${things.get('hospitals')}`
  await addIntroduced(house, 'Amara Test-Okafor', {
    hats: [{ partId, organisationId: null, roleInWords: '' }],
  })
  await house.db.updateTable('system.part').set({ name: 'Infirmaries' }).where('id', '=', partId).execute()
  const member = await house.signedIn()
  expect((await member.get('/members?find=infirmaries')).text).toContain('Nobody is found')
  await relistAll(house.db)
  expect((await member.get('/members?find=infirmaries')).text).toContain('Amara Test-Okafor')
})

test('the listing made at once is the one that the changes made one by one', async () => {
  await house.signedIn('organiser')
  const read = () => house.db.selectFrom('people.listing').selectAll().orderBy('memberId').execute()
  const before = await read()
  expect(before.length).toBeGreaterThan(0)
  await house.db.deleteFrom('people.listing').execute()
  await relistAll(house.db)
  expect(await read()).toEqual(before)
})
