import { sql } from 'kysely'
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

test('the figures of the directory are those of the listing, whoever comes, changes, hides and goes', async () => {
  const { db, clock } = house
  const things = await drawSystem(house, {
    parts: ['councils', 'schools'],
    places: ['bexley'],
    experiences: ['law'],
  })
  const partId = `${things.get('councils')}`
  const hats = [{ partId, organisationId: null, roleInWords: '' }]
  const ids = await Promise.all(
    ['One', 'Two', 'Three', 'Four'].map((name) => addIntroduced(house, `${name} Test-Counted`, { hats })),
  )
  const [one = '', two = '', three = '', four = ''] = ids
  await Promise.all([
    db.updateTable('people.profile').set({ unlistedAt: clock.now() }).where('memberId', '=', one).execute(),
    db.updateTable('people.member').set({ leftAt: clock.now() }).where('id', '=', two).execute(),
    db
      .updateTable('people.hat')
      .set({ partId: `${things.get('schools')}` })
      .where('memberId', '=', three)
      .execute(),
    db.deleteFrom('people.member').where('id', '=', four).execute(),
  ])
  const summed = async () =>
    (
      await sql`select parts, places, experiences, is_listed, sum(members)::int as members from people.tally
        group by 1, 2, 3, 4 having sum(members) <> 0 order by 1, 2, 3, 4`.execute(db)
    ).rows
  const counted =
    await sql`select parts, places, experiences, is_listed, count(*)::int as members from people.listing
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  expect(await summed()).toEqual(counted.rows)
  await relistAll(db)
  expect(await summed()).toEqual(counted.rows)
  const rows = await sql`select from people.tally`.execute(db)
  expect(rows.rows).toHaveLength(counted.rows.length)
})
