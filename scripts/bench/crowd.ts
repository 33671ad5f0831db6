import type pg from 'pg'

const parts = [
  ['hospitals', 'Hospitals'],
  ['primary-care', 'Primary care'],
  ['councils', 'Councils'],
  ['charities', 'Charities and community groups'],
  ['mental-health', 'Mental health services'],
  ['residents', 'Residents and service users'],
  ['public-health', 'Public health'],
  ['education', 'Education'],
] as const
const places = ['Bexley', 'Bromley', 'Greenwich', 'Lambeth', 'Lewisham', 'Southwark']
const experiences = [
  'Nursing',
  'Medicine',
  'Social work',
  'Caring for someone',
  'Using services',
  'Finance',
  'Data and digital',
  'Housing',
  'Community organising',
  'Teaching',
  'Management',
  'Therapies',
]
const firstNames =
  'Amara Bryn Chloe Dev Efe Fatima Gwen Hana Idris José Karin Léa Mei Niamh Olu Priya Quentin Rosa Siân Tariq Uche Vera Winston Ximena Yusuf Zoë Alun Beatriz Cormac Dilys Elif François Grace Håkon Ines Jorge Kofi Lucía Mairi Nikolai'.split(
    ' ',
  )
const surnameHeads =
  'Ok Dav Ngu Shar Yil Pri Mac Ade Fern Kov Lind Mor Nak O’Br O’Con Pet Rod San Tan Wal Zhan Berg Clar Dun Est Fitz Gold Hay Iver Jans'.split(
    ' ',
  )
const surnameTails =
  'afor ies yen ma maz ce kay bayo ez ač ström eno amura ien nor rov riguez tos aka lace ovic man ke bar evez gerald smith es son en'.split(
    ' ',
  )
const gifts =
  'mentoring|coaching|facilitation|data analysis|writing bids|public speaking|translation into Bengali|time to listen|a room to meet in|knowledge of housing law|quality improvement|Makaton|evaluation|photography|running workshops|navigating adult social care'.split(
    '|',
  )
const wishes =
  'confidence in large meetings|people outside the NHS to think with|how councils decide|a mentor|stories from residents|peer support'.split(
    '|',
  )
const jobs =
  'Nurse|Team manager|Community organiser|Commissioner|Consultant|Link worker|Director|Carer representative|Analyst|Teacher'.split(
    '|',
  )
const organisationsPerPart = 250
const batch = 5_000

/**
 * Fills an empty map of the system and adds so many invented members: the same ones at every run. The triggers that
 * list a member at each change are left aside, and all are listed at the end, as one would after a restore.
 */
export async function addCrowd(pool: pg.Pool, count: number, at: Date): Promise<void> {
  const chance = randomFrom(20_221_006)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T // the list is never empty
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    // With the usual 64 MB the indexes of words take minutes.
    await client.query("set maintenance_work_mem = '1GB'")
    const map = await drawMap(client, at)
    for (let from = 0; from < count; from += batch) {
      const people = Array.from({ length: Math.min(batch, count - from) }, (_, index) => {
        const gives = chance() < 0.8 ? `${pick(gifts)} and ${pick(gifts)}` : ''
        return {
          name: `${pick(firstNames)} ${pick(surnameHeads)}${pick(surnameTails)}${chance() < 0.1 ? `-${pick(surnameHeads)}${pick(surnameTails)}` : ''}`,
          address: `crowd-${from + index}@commonweal.example`,
          joined: new Date(at.getTime() - chance() * 86_400_000 * 900),
          hats: Array.from({ length: chance() < 0.15 ? 2 : 1 }, () => pick(map.organisations)),
          job: pick(jobs),
          places: [...new Set([pick(map.places), ...(chance() < 0.2 ? [pick(map.places)] : [])])],
          experiences: [
            ...new Set([pick(map.experiences), ...(chance() < 0.4 ? [pick(map.experiences)] : [])]),
          ],
          about: `I work with people in ${pick(places)} and care about ${pick(gifts)}. Before that I spent ${1 + Math.floor(chance() * 30)} years with the NHS and learned from neighbours what matters.`,
          gives,
          gains: chance() < 0.6 ? pick(wishes) : '',
          isUnlisted: chance() < 0.02,
          hidden: chance() < 0.1 ? pick(['hats', 'places', 'about', 'gives']) : null,
        }
      })
      await addPeople(client, people)
    }
    await listAll(client)
    await client.query('vacuum analyze')
    // What was loaded is on the disk before anybody is measured.
    await client.query('checkpoint')
  } finally {
    client.release(true)
  }
}

type Person = {
  name: string
  address: string
  joined: Date
  hats: { id: string; partId: string }[]
  job: string
  places: string[]
  experiences: string[]
  about: string
  gives: string
  gains: string
  isUnlisted: boolean
  hidden: string | null
}

async function drawMap(client: pg.ClientBase, at: Date) {
  await client.query(
    `insert into system.part (slug, name, position) select slug, name, position
     from unnest($1::text[], $2::text[]) with ordinality as given (slug, name, position)
     where not exists (select from system.part)`,
    [parts.map(([slug]) => slug), parts.map(([, name]) => name)],
  )
  for (const [table, names] of [
    ['place', places],
    ['experience', experiences],
  ] as const) {
    await client.query(
      `insert into system.${table} (slug, name, position) select replace(lower(name), ' ', '-'), name, position
       from unnest($1::text[]) with ordinality as given (name, position)
       where not exists (select from system.${table})`,
      [names],
    )
  }
  const { rows: organisations } = await client.query<{ id: string; partId: string }>(
    `insert into system.organisation (name, part_id, added_at)
     select part.name || ' of ' || chr(65 + n / 10 % 26) || ' Ward ' || n, part.id, $1
     from system.part cross join generate_series(1, ${organisationsPerPart}) as n order by part.position, n
     returning id, part_id as "partId"`,
    [at],
  )
  const idsOf = async (table: string) =>
    (await client.query<{ id: string }>(`select id from system.${table} order by position`)).rows.map(
      ({ id }) => id,
    )
  return { organisations, places: await idsOf('place'), experiences: await idsOf('experience') }
}

async function addPeople(client: pg.ClientBase, people: readonly Person[]): Promise<void> {
  await client.query('begin')
  await client.query("set local commonweal.restoring = 'on'")
  const { rows } = await client.query<{ id: string }>(
    'insert into people.member (name, joined_at) select name, joined from unnest($1::text[], $2::timestamptz[]) as given (name, joined) returning id',
    [people.map(({ name }) => name), people.map(({ joined }) => joined)],
  )
  const listed = people.map((person, index) => ({ ...person, id: `${rows[index]?.id}` }))
  const add = (text: string, ...columns: unknown[][]) => client.query(text, columns)
  await add(
    'insert into people.address (member_id, address) select * from unnest($1::uuid[], $2::text[])',
    listed.map(({ id }) => id),
    listed.map(({ address }) => address),
  )
  await add(
    `insert into people.profile (member_id, about, gives, gains, unlisted_at)
     select id, about, gives, gains, case when hides then now() end
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bool[]) as given (id, about, gives, gains, hides)`,
    listed.map(({ id }) => id),
    listed.map(({ about }) => about),
    listed.map(({ gives }) => gives),
    listed.map(({ gains }) => gains),
    listed.map(({ isUnlisted }) => isUnlisted),
  )
  await addHats(client, listed)
  for (const [table, of] of [
    ['place', (person: Person) => person.places],
    ['experience', (person: Person) => person.experiences],
  ] as const) {
    const pairs = listed.flatMap((person) => of(person).map((thing) => ({ id: person.id, thing })))
    await add(
      `insert into people.member_${table} (member_id, ${table}_id, since_on) select id, thing, '2022-01-01' from unnest($1::uuid[], $2::uuid[]) as given (id, thing)`,
      pairs.map(({ id }) => id),
      pairs.map(({ thing }) => thing),
    )
  }
  const hidden = listed.filter((person) => person.hidden !== null)
  await add(
    "insert into people.audience (member_id, field, audience) select id, field, 'me' from unnest($1::uuid[], $2::text[]) as given (id, field)",
    hidden.map(({ id }) => id),
    hidden.map((person) => person.hidden),
  )
  await client.query('commit')
}

async function addHats(client: pg.ClientBase, people: readonly (Person & { id: string })[]): Promise<void> {
  const hats = people.flatMap(({ id, job, hats }) => hats.map((hat, place) => ({ id, job, hat, place })))
  await client.query(
    `insert into people.hat (member_id, part_id, organisation_id, role_in_words, since_on, is_main)
     select id, part, organisation, job, '2022-01-01', main
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bool[]) as given (id, part, organisation, job, main)`,
    [
      hats.map(({ id }) => id),
      hats.map(({ hat }) => hat.partId),
      hats.map(({ hat }) => hat.id),
      hats.map(({ job }) => job),
      hats.map(({ place }) => place === 0),
    ],
  )
}

/** Makes the listing, its indexes at the end: that takes a tenth of the time. */
async function listAll(client: pg.ClientBase): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; text: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text
     from pg_index where not indisprimary and indrelid = 'people.listing'::regclass`,
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  const { rows } = await client.query<{ ids: string[] }>(
    `select array_agg(id) as ids from (
       select id, row_number() over (order by id) / ${batch} as lot from people.member
     ) as numbered group by lot`,
  )
  for (const { ids } of rows) await client.query('select people.relist($1)', [ids])
  for (const { text } of indexes) await client.query(text)
  await client.query('select people.add_up_tally()')
}

/** Chance that is the same at every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
