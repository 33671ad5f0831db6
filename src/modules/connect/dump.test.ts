import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { addIntroduced } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { listApart } from './apart.ts'
import { shuffleApartJob } from './shuffle-job.ts'

// A hostile reader has the whole database, as its superuser sees it, and knows who was in the house in which order, and
// that each of them named somebody. Without the key they must not find who named whom, nor whose a row is.

const house = await openTestHouse({ DIVERSITY_KEY: 'cd'.repeat(32) })
const { db, clock } = house
const owner = house.owner.db

type Named = { memberId: string; otherId: string }
const named: Named[] = []

/** A day in the house: people come one after the other, and each names one person. */
beforeAll(async () => {
  const others: string[] = []
  for (let count = 0; count < 24; count++) {
    others.push(await addIntroduced(house, `Named Test-${count}`, { audiences: { name: 'members' } }))
  }
  for (const [count, otherId] of others.entries()) {
    clock.forward(7 * 60 * 1000)
    const browser = await house.signedIn()
    const form = await browser.get('/account/rename')
    await browser.post('/account/rename', {
      name: `Test Person ${count}`,
      revision: form.fields.revision ?? '',
    })
    await browser.get('/connect/apart')
    await browser.post('/connect/apart', { do: 'find', find: `Named Test-${count}` })
    expect((await browser.post('/connect/apart', { do: 'add', other: otherId })).location).toContain('added')
    named.push({ memberId: browser.member.id, otherId })
  }
}, 60_000)

type Row = { id: string; holder: Buffer; sealed: Buffer; xmin: string }

/** The rows as a plain dump has them: in the order in which they lie. */
async function rowsOf(): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select id, holder, sealed, xmin::text from connect.apart order by ctid`.execute(owner)
  return rows
}

/** Every table of every schema, the queue's too, each row as text, and what the planner keeps of them. */
async function dump(): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by 1`.execute(owner)
  const all = new Map<string, string>()
  for (const { name } of [...tables, { name: 'pg_statistic' }]) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(owner)
    all.set(name, rows.map(({ row }) => row).join('\n'))
  }
  return all
}

/** How far an order follows the order of the day: 1 wholly, near 0 not at all. */
function likeness(ranks: readonly number[]): number {
  const count = ranks.length
  const sum = ranks.reduce((total, rank, index) => total + (rank - index) ** 2, 0)
  return Math.abs(1 - (6 * sum) / (count * (count ** 2 - 1)))
}

/** By chance alone, the likeness of twenty-four exceeds this less than once in a hundred thousand times. */
const mostByChance = 0.8

/** With the key, to mark the hostile reader's guesses: whose each row is, by their place in the day. */
async function whose(rows: readonly Row[]): Promise<number[]> {
  const ids = named.flatMap(({ memberId, otherId }) => [memberId, otherId])
  const places: number[] = []
  for (const row of rows) {
    // One row alone in a transaction that is undone says, by the door that the matching uses, whose it is.
    const found = await owner
      .transaction()
      .execute(async (tx) => {
        await tx.deleteFrom('connect.apart').where('id', '!=', row.id).execute()
        throw new Undone(await listApart(tx, ids))
      })
      .catch((error: unknown) => {
        if (error instanceof Undone) return error.found
        throw error
      })
    places.push(named.findIndex(({ memberId }) => memberId === found[0]?.memberId))
  }
  return places
}

class Undone extends Error {
  readonly found: Named[]
  constructor(found: Named[]) {
    super('undone')
    this.found = found
  }
}

test('with the key, the matching finds everybody whom it must keep apart', async () => {
  const ids = named.flatMap(({ memberId, otherId }) => [memberId, otherId])
  const found = await listApart(db, ids)
  const inOrder = (all: readonly Named[]) =>
    all.map(({ memberId, otherId }) => `${memberId} ${otherId}`).toSorted()
  expect(inOrder(found)).toEqual(inOrder(named))
})

describe('without the key, a hostile reader of the whole database learns nothing of who named whom', () => {
  test('by its names: no id, and no hash of one under any secret that is there, is a holder', async () => {
    const { rows: secrets } = await sql<{ value: Buffer }>`select value from platform.secret
      union all select mark from diversity.key_mark`.execute(owner)
    const guesses = new Set<string>()
    for (const id of named.flatMap(({ memberId, otherId }) => [memberId, otherId])) {
      for (const words of [id, `connect apart\0${id}`, `commonweal connect apart\0${id}`]) {
        guesses.add(createHash('sha256').update(words).digest('hex'))
        for (const { value } of secrets) guesses.add(createHmac('sha256', value).update(words).digest('hex'))
      }
    }
    const rows = await rowsOf()
    expect(rows).toHaveLength(24)
    expect(rows.filter(({ holder }) => guesses.has(holder.toString('hex')))).toEqual([])
  })

  test('by what is sealed: neither id stands in a row, and all are of one length', async () => {
    const rows = await rowsOf()
    const text = rows
      .map(({ holder, sealed }) => `${holder.toString('latin1')} ${sealed.toString('latin1')}`)
      .join('\n')
    for (const { memberId, otherId } of named) {
      expect(text).not.toContain(memberId)
      expect(text).not.toContain(otherId)
    }
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1)
  })

  test('by elsewhere: no word of a row stands in any other table or statistic, nor that the page was used', async () => {
    const all = await dump()
    const own = all.get('connect.apart') ?? ''
    all.delete('connect.apart')
    const text = [...all.values()].join('\n')
    for (const { id, holder, sealed } of await rowsOf()) {
      expect(own).toContain(id)
      for (const word of [id, holder.toString('hex'), sealed.toString('hex')])
        expect(text).not.toContain(word)
    }
    expect(text).not.toContain('/connect/apart')
    expect(text).not.toContain('connect apart')
    expect(text).not.toContain('cd'.repeat(32))
  })

  test('by the acts of the day: none tells that somebody named anybody', async () => {
    const { rows } = await sql<{ act: string }>`select distinct act from platform.act
      where by_person is not null`.execute(owner)
    expect(rows).toEqual([{ act: 'people.rename' }])
    const { rows: mails } = await sql`select 1 from platform.mail`.execute(owner)
    expect(mails).toEqual([])
  })

  test('by time and order: a row has no instant, and neither where it lies, nor its id or its holder follows the day', async () => {
    const { rows: types } = await sql<{ type: string }>`select format_type(atttypid, atttypmod) as type
      from pg_attribute where attrelid = 'connect.apart'::regclass and attnum > 0 order by attnum`.execute(
      owner,
    )
    expect(types.map(({ type }) => type)).toEqual(['uuid', 'bytea', 'bytea'])
    expect(likeness(named.map((_, index) => index))).toBe(1)
    const lying = await rowsOf()
    const looks = {
      'the order in which a dump writes them': lying,
      'their ids': lying.toSorted((a, b) => a.id.localeCompare(b.id)),
      'their holders': lying.toSorted((a, b) => a.holder.compare(b.holder)),
    }
    for (const [by, rows] of Object.entries(looks)) {
      expect(likeness(await whose(rows)), by).toBeLessThan(mostByChance)
    }
    // Whoever said so last wrote all others anew; after the night, it was the house.
    expect(new Set(lying.map(({ xmin }) => xmin)).size).toBe(1)
    const signal = new AbortController().signal
    await shuffleApartJob.work({ db, config: house.config, now: clock.now(), about: {}, signal })
    const after = await rowsOf()
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1)
    expect(after[0]?.xmin).not.toBe(lying[0]?.xmin)
  })
})
