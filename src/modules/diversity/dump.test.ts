import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { openTestHouse, startTestJobs } from '#test/house.ts'
import { findKey, pseudonymOf } from './key.ts'
import { publishFigures } from './publish/publish.ts'
import { plantQuestions } from './seed.ts'
import { shuffleAnswers } from './shuffle/shuffle.ts'

// A hostile reader has the whole database, as its superuser sees it, and knows who answered in which order, what each
// did beside it, and when. Without the key they must not find whose an answer is. (What they do not have here: the
// disk below the database and its write-ahead log. See docs/decisions/0021.)

const house = await openTestHouse({ DIVERSITY_KEY: 'ab'.repeat(32) })
const owner = house.owner.db
const asked = ['age', 'religion', 'sexual-orientation'] as const
const ages = ['16-24', '25-34', '35-44', '45-54', '55-64', '65-74']
const religions = ['none', 'christian', 'buddhist', 'hindu', 'jewish', 'muslim', 'sikh']
const orientations = ['straight', 'gay-or-lesbian', 'bisexual', 'other']

type Member = { id: string; said: Record<(typeof asked)[number], string> }
const members: Member[] = []

/** A day in the house: people come, rename themselves, read, and answer, one after the other. */
beforeAll(async () => {
  await plantQuestions({ db: house.db, config: house.config, now: house.clock.now() })
  const jobs = await startTestJobs(house)
  for (let count = 0; count < 30; count++) {
    house.clock.forward(7 * 60 * 1000)
    const browser = await house.signedIn()
    const form = await browser.get('/account/rename')
    const revision = form.fields.revision ?? ''
    await browser.post('/account/rename', { name: `Test Person ${count}`, revision })
    const said = {
      age: ages[count % ages.length] ?? '',
      religion: religions[count % religions.length] ?? '',
      'sexual-orientation': orientations[count % orientations.length] ?? '',
    }
    for (const question of asked) await answer(browser, question, said[question])
    members.push({ id: browser.member.id, said })
  }
  await jobs.stop()
}, 60_000)

async function answer(browser: Browser, question: string, option: string): Promise<void> {
  await browser.get(`/account/diversity/${question}`)
  expect((await browser.post(`/account/diversity/${question}`, { option })).status).toBe(303)
}

type Row = { id: string; pseudonym: Buffer; option: string; xmin: string; ctid: string }

/** The rows of a question as a plain dump has them: in the order in which they lie. */
async function rowsOf(question: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select id, pseudonym, option, xmin::text, ctid::text
    from diversity.answer where question = ${question} order by ctid`.execute(owner)
  return rows
}

/** Every table of every schema, the queue's too, each row as text, and what the planner keeps of them. */
async function dump(): Promise<Map<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by 1`.execute(owner)
  const all = new Map<string, string[]>()
  for (const { name } of [...tables, { name: 'pg_statistic' }, { name: 'pg_stat_user_tables' }]) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(owner)
    all.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return all
}

/** How far the order of rows follows the order in which their members answered: 1 wholly, near 0 not at all. */
function likeness(ranks: readonly number[]): number {
  const count = ranks.length
  const sum = ranks.reduce((total, rank, index) => total + (rank - index) ** 2, 0)
  return Math.abs(1 - (6 * sum) / (count * (count ** 2 - 1)))
}

/** By chance alone, the likeness of thirty exceeds this less than once in a hundred thousand times. */
const mostByChance = 0.72

/** With the key, to mark the hostile reader's guesses: whose each row is, by the member's place in the day. */
async function whose(rows: readonly Row[], question: string): Promise<number[]> {
  const key = await findKey(house.db)
  if (!key) throw new Error('There is no key')
  const places = new Map(
    members.map(({ id }, index) => [pseudonymOf(key, id, question).toString('hex'), index]),
  )
  return rows.map(({ pseudonym }) => places.get(pseudonym.toString('hex')) ?? -1)
}

describe('with the key, the house itself finds every answer', () => {
  test.each(asked)('on %s', async (question) => {
    const rows = await rowsOf(question)
    const places = await whose(rows, question)
    expect(rows.map(({ option }) => option)).toEqual(places.map((place) => members[place]?.said[question]))
    expect(new Set(places).size).toBe(30)
  })
})

describe('without the key, a hostile reader of the whole database learns nothing of whose an answer is', () => {
  test('by its names: no id, and no hash of one under any secret that is there, is a pseudonym', async () => {
    const { rows: secrets } = await sql<{ value: Buffer }>`select value from platform.secret
      union all select mark from diversity.key_mark`.execute(owner)
    const { rows: ids } = await sql<{ id: string }>`select id::text from people.member
      union select id::text from people.session union select address from people.address`.execute(owner)
    const purposes = ['', ...asked, 'taking-part', 'diversity']
    const guesses = new Set<string>()
    for (const { id } of ids) {
      for (const purpose of purposes) {
        for (const words of [id, `${purpose}\0${id}`, `commonweal diversity answer\0${purpose}\0${id}`]) {
          guesses.add(createHash('sha256').update(words).digest('hex'))
          for (const { value } of secrets)
            guesses.add(createHmac('sha256', value).update(words).digest('hex'))
        }
      }
    }
    const { rows } = await sql<{ name: string }>`select encode(pseudonym, 'hex') as name
      from diversity.answer`.execute(owner)
    expect(rows).toHaveLength(120)
    expect(rows.filter(({ name }) => guesses.has(name))).toEqual([])
  })

  test('by profiles: no two answers of a member share anything', async () => {
    const { rows } = await sql<{ rows: number; names: number; ids: number }>`select count(*) as rows,
      count(distinct pseudonym) as names, count(distinct id) as ids from diversity.answer`.execute(owner)
    expect(rows).toEqual([{ rows: 120, names: 120, ids: 120 }])
  })

  test('by elsewhere: no word of an answer’s row stands in any other table or statistic', async () => {
    const all = await dump()
    const others = [...all].filter(([name]) => name !== 'diversity.answer')
    const text = others.flatMap(([, rows]) => rows).join('\n')
    for (const question of asked) {
      for (const { id, pseudonym } of await rowsOf(question)) {
        expect(text).not.toContain(id)
        expect(text).not.toContain(pseudonym.toString('hex'))
      }
    }
    expect(text).not.toContain('/account/diversity')
    expect(text).not.toContain('ab'.repeat(32))
    // And nothing in a row of an answer is of a member.
    const own = (all.get('diversity.answer') ?? []).join('\n')
    for (const { id } of members) expect(own).not.toContain(id)
  })

  test('by time: an answer has none, but the month in which its round began', async () => {
    const { rows } = await sql<{ type: string }>`select format_type(atttypid, atttypmod) as type
      from pg_attribute where attrelid = 'diversity.answer'::regclass and attnum > 0 order by attnum`.execute(
      owner,
    )
    expect(rows.map(({ type }) => type)).toEqual(['uuid', 'bytea', 'text', 'text', 'text', 'date'])
    const { rows: months } = await sql`select distinct month from diversity.answer`.execute(owner)
    expect(months).toEqual([{ month: '2022-06-01' }])
    const { rows: sequences } = await sql`select 1 from pg_class
      where relkind = 'S' and relnamespace = 'diversity'::regnamespace`.execute(owner)
    expect(sequences).toEqual([])
  })

  test('by the acts of the day: none of them tells that somebody answered', async () => {
    const { rows } = await sql<{ act: string }>`select distinct act from platform.act
      where by_person is not null`.execute(owner)
    expect(rows).toEqual([{ act: 'people.rename' }])
    const { rows: mails } = await sql`select 1 from platform.mail`.execute(owner)
    expect(mails).toEqual([])
  })

  const looks = async (question: string) => {
    const lying = await rowsOf(question)
    return {
      'the order in which a dump writes them': lying,
      'their ids': lying.toSorted((a, b) => a.id.localeCompare(b.id)),
      'their pseudonyms': lying.toSorted((a, b) => a.pseudonym.compare(b.pseudonym)),
      'the transactions that wrote them': lying.toSorted((a, b) => Number(a.xmin) - Number(b.xmin)),
    }
  }

  test.each(asked)(
    'by order: rows on %s follow the day in no way, in the living database too',
    async (question) => {
      expect(likeness(members.map((_, index) => index))).toBe(1)
      for (const [by, rows] of Object.entries(await looks(question)))
        expect(likeness(await whose(rows, question)), by).toBeLessThan(mostByChance)
      // Whoever answered last wrote all others anew.
      expect(new Set((await rowsOf(question)).map(({ xmin }) => xmin)).size).toBe(1)
    },
  )

  test('by order, after the keeper’s night: all rows of all questions were written together', async () => {
    await shuffleAnswers(owner)
    const { rows } = await sql<{ transactions: number }>`select count(distinct xmin::text) as transactions
      from diversity.answer`.execute(owner)
    expect(rows).toEqual([{ transactions: 1 }])
    for (const question of asked)
      expect(likeness(await whose(await rowsOf(question), question))).toBeLessThan(mostByChance)
  })

  test('by statistics: the planner keeps no pseudonym', async () => {
    await sql`analyze diversity.answer`.execute(owner)
    const { rows } = await sql<{ attname: string }>`select attname from pg_stats
      where schemaname = 'diversity' and tablename = 'answer' order by 1`.execute(owner)
    expect(rows.map(({ attname }) => attname)).not.toContain('pseudonym')
    const { rows: seen } = await sql`select 1 from pg_stats where schemaname = 'diversity'
      and tablename in ('answer', 'sealed')`.execute(house.db)
    expect(seen).toEqual([])
  })

  test('by what the keeper remembers: counts of the last figure are sealed', async () => {
    house.clock.set(new Date('2022-07-01T04:00:00Z'))
    expect(await publishFigures(owner, { now: house.clock.now() })).toContain('age')
    const { rows } = await sql<{ counts: Buffer }>`select counts from diversity.sealed`.execute(owner)
    expect(rows.length).toBeGreaterThan(0)
    for (const { counts } of rows) {
      expect(counts.toString('latin1')).not.toContain('count')
      expect(counts).toHaveLength(12 + 1024 + 16)
    }
  })
})
