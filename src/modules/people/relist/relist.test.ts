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

/** The words that there are, and how many have each, as they are counted and as they are. */
async function readWords() {
  const { db } = house
  const counted = await sql`select among || word as lexeme, is_listed, sum(members)::int as members
    from people.word_count group by 1, 2 having sum(members) <> 0 order by 1, 2`.execute(db)
  const listed = await sql`select lexeme collate "C" as lexeme, is_listed, count(*)::int as members
    from people.listing cross join unnest(words) group by 1, 2 order by 1, 2`.execute(db)
  const slips = await sql`select distinct slip, word from people.slip order by 2, 1`.execute(db)
  const slipsOf = await sql`select slip collate "C" as slip, lexeme collate "C" as word from (
      select distinct lexeme from people.listing cross join unnest(words) where position('/' in lexeme) = 0
    ) as said cross join lateral people.slips_of(lexeme) as slip order by 2, 1`.execute(db)
  return { counted: counted.rows, listed: listed.rows, slips: slips.rows, slipsOf: slipsOf.rows }
}

test('a word is counted for whoever has it, and goes with the last of them', async () => {
  const { db, clock } = house
  const [one, two] = await Promise.all(
    ['One Test-Aquamarine', 'Two Test-Aquamarine'].map((name) =>
      addIntroduced(house, name, { profile: { about: 'Vermilion', gives: 'Bookbinding' } }),
    ),
  )
  await Promise.all([
    db
      .updateTable('people.profile')
      .set({ unlistedAt: clock.now() })
      .where('memberId', '=', `${one}`)
      .execute(),
    db.updateTable('people.profile').set({ about: 'Cerise' }).where('memberId', '=', `${two}`).execute(),
  ])
  const both = await readWords()
  expect(both.counted).toEqual(both.listed)
  expect(both.slips).toEqual(both.slipsOf)
  expect(both.slips).toContainEqual({ slip: 'aquamarie', word: 'aquamarine' })
  await db.updateTable('people.member').set({ leftAt: clock.now() }).where('id', '=', `${one}`).execute()
  await db.deleteFrom('people.member').where('id', '=', `${two}`).execute()
  const left = await sql`select word from people.word_count
    where word = any(array['aquamarine', 'vermilion', 'cerise', 'bookbinding'])
    union all select word from people.slip
    where word = any(array['aquamarine', 'vermilion', 'cerise', 'bookbinding'])`.execute(db)
  expect(left.rows).toEqual([])
  await relistAll(db)
  const after = await readWords()
  expect(after.counted).toEqual(after.listed)
  expect(after.slips).toEqual(after.slipsOf)
})

test('many who come, change and go at once are counted right', async () => {
  const { db } = house
  const ids = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      addIntroduced(house, `Crowd${n % 3} Test-Cobalt`, { profile: { gives: 'Glazing' } }),
    ),
  )
  await Promise.all(
    ids.map((id, n) =>
      n % 2 === 0
        ? db.deleteFrom('people.member').where('id', '=', id).execute()
        : db
            .updateTable('people.member')
            .set({ name: `Moved${n} Test-Cobalt` })
            .where('id', '=', id)
            .execute(),
    ),
  )
  await Promise.all([relistAll(db), addIntroduced(house, 'Late Test-Cobalt')])
  const { counted, listed, slips, slipsOf } = await readWords()
  expect(counted).toEqual(listed)
  expect(slips).toEqual(slipsOf)
})
