import { expect, test } from 'vitest'
import { csvMark, readCells } from '#platform/csv.ts'
import { openTestHouse } from '#test/house.ts'
import { writeAddresses } from './query.ts'

const house = await openTestHouse()
const { db } = house

test('the list leaves out who has left, who is not listed, and addresses that nobody has proved; no cell is a formula', async () => {
  const at = house.clock.now()
  const add = async (name: string, more: { leftAt?: Date; verifiedAt?: Date | null; unlistedAt?: Date }) => {
    const { id } = await db
      .insertInto('people.member')
      .values({ name, joinedAt: at, leftAt: more.leftAt ?? null })
      .returning('id')
      .executeTakeFirstOrThrow()
    const address = `${name.replace(/\W/g, '').toLowerCase()}@commonweal.example`
    const verifiedAt = more.verifiedAt === undefined ? at : more.verifiedAt
    await db.insertInto('people.address').values({ memberId: id, address, verifiedAt }).execute()
    await db
      .insertInto('people.address')
      .values({ memberId: id, address: `second-${address}`, verifiedAt: at, isMain: false })
      .execute()
    if (more.unlistedAt)
      await db.insertInto('people.profile').values({ memberId: id, unlistedAt: more.unlistedAt }).execute()
  }
  await add('=HYPERLINK("x")', {})
  await add('Zoë, "the other" Test', {})
  await add('Gone Test', { leftAt: at })
  await add('Hidden Test', { unlistedAt: at })
  await add('Unproved Test', { verifiedAt: null })
  const text = (await Array.fromAsync(writeAddresses(db))).join('')
  expect(text).toContain(`"'=HYPERLINK(""x"")",hyperlinkx@commonweal.example\r\n`)
  expect(text).toContain('"Zoë, ""the other"" Test",zotheothertest@commonweal.example\r\n')
  expect(text).not.toMatch(/gone|hidden|unproved|second-/i)
  const read = readCells(text.slice(csvMark.length))
  expect(read.ok && read.rows.every((row) => row.length === 2)).toBe(true)
})

test('many members are read in lots of one snapshot: who joins or goes meanwhile changes nothing, and all are in it once', async () => {
  const at = house.clock.now()
  const many = Array.from({ length: 2_500 }, (_, n) => ({ name: `Many ${n % 7}`, joinedAt: at }))
  const made = await db.insertInto('people.member').values(many).returning('id').execute()
  await db
    .insertInto('people.address')
    .values(made.map(({ id }) => ({ memberId: id, address: `${id}@commonweal.example`, verifiedAt: at })))
    .execute()
  const reading = writeAddresses(db)
  const lots = [(await reading.next()).value, (await reading.next()).value]
  await db.deleteFrom('people.member').where('name', '=', 'Many 6').execute()
  for await (const lot of reading) lots.push(lot)
  const ids = [...lots.join('').matchAll(/,([\da-f-]{36})@/g)].map(([, id]) => id)
  expect(ids).toHaveLength(2_500)
  expect(new Set(ids).size).toBe(2_500)
})

test('somebody hangs up, and somebody dawdles until the server ends it: no connection is lost, and the house goes on', async () => {
  for (let times = 0; times < 8; times++) {
    const reading = writeAddresses(db)
    await reading.next()
    await reading.return(undefined)
  }
  const reading = writeAddresses(db)
  await reading.next()
  await reading.next()
  const { rows } = await house.owner.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and usename = $1",
    [(await house.database.pool.query('select current_user as me')).rows[0].me],
  )
  expect(rows.length).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await expect(reading.next()).rejects.toThrow()
  expect((await (await house.signedIn()).get('/members')).status).toBe(200)
})
