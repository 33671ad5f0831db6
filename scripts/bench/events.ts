import { sql } from 'kysely'
import { findHouseKey, hashToken, newToken } from '#platform/secret.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { makeToken } from '#platform/web/token.ts'
import { measureFeed } from './events-feed.ts'
import type { Bench } from './houses.ts'

const racers = 500
const cancelling = 200
const listed = 10_000
const askedListMs = 50

type Racer = { memberId: string; cookie: string; token: string }

/** Measures a race for places, cancelling by many at once, and the list of 10,000 events. Returns it in Markdown. */
export async function measureEvents(bench: Bench): Promise<string> {
  const people = await addRacers(bench)
  const race = await raceFor(bench, { people, capacity: 50 })
  const bigger = await raceFor(bench, { people, capacity: 250 })
  const given = await cancelMany(bench, { eventId: bigger.eventId, slug: bigger.slug, people })
  const list = await measureList(bench)
  const feed = await measureFeed(bench)
  return [
    '',
    `${racers} members press “Register” at once, over HTTP; then ${cancelling} of those who have a place give it up at once.`,
    '',
    '| | asked | found | errors | seconds | presses a second |',
    '|---|---|---|---|---|---|',
    `| 50 places | 50 registered, 450 on the list in order | ${race.words} | ${race.errors} | ${race.seconds.toFixed(1)} | ${Math.round(racers / race.seconds)} |`,
    `| 250 places | 250 registered, 250 on the list in order | ${bigger.words} | ${bigger.errors} | ${bigger.seconds.toFixed(1)} | ${Math.round(racers / bigger.seconds)} |`,
    `| ${cancelling} of the 250 cancel | ${cancelling} promoted, each told once | ${given.words} | ${given.errors} | ${given.seconds.toFixed(1)} | ${Math.round(cancelling / given.seconds)} |`,
    '',
    list,
    feed,
  ].join('\n')
}

/** Members of this run alone, each signed in. */
async function addRacers({ house }: Bench): Promise<Racer[]> {
  const { db } = house.database
  const key = await findHouseKey(db)
  const now = new Date()
  const endsAt = new Date(+now + 86_400_000)
  const made = await db
    .insertInto('people.member')
    .values(Array.from({ length: racers }, (_, n) => ({ name: `Racer ${n}`, joinedAt: now })))
    .returning('id')
    .execute()
  await db
    .insertInto('people.address')
    .values(made.map(({ id }) => ({ memberId: id, address: `${id}@commonweal.example`, verifiedAt: now })))
    .execute()
  const secrets = made.map(({ id }) => ({ memberId: id, secret: newToken() }))
  const sessions = await db
    .insertInto('people.session')
    .values(
      secrets.map(({ memberId, secret }) => ({
        memberId,
        tokenHash: hashToken(secret),
        endsAt,
        beganAt: now,
        seenAt: now,
      })),
    )
    .returning(['id', 'memberId'])
    .execute()
  const sessionOf = new Map(sessions.map(({ id, memberId }) => [memberId, id]))
  return secrets.map(({ memberId, secret }) => ({
    memberId,
    cookie: `${sessionCookie}=${secret}`,
    token: makeToken(key, sessionOf.get(memberId) ?? ''),
  }))
}

async function press({ url }: Bench, path: string, { cookie, token }: Racer, fields: Record<string, string>) {
  const answer = await fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ token, ...fields }),
  })
  await answer.arrayBuffer()
  return answer.status
}

async function pressAll(presses: readonly Promise<number>[]) {
  const start = performance.now()
  const statuses = await Promise.all(presses)
  const seconds = (performance.now() - start) / 1000
  return { seconds, errors: statuses.filter((status) => status !== 303).length }
}

async function raceFor(bench: Bench, { people, capacity }: { people: readonly Racer[]; capacity: number }) {
  const { db } = bench.house.database
  const now = new Date()
  const slug = `bench-race-${capacity}`
  const { id: eventId } = await db
    .insertInto('events.event')
    .values({
      slug,
      title: `A race for ${capacity} places`,
      startsAt: new Date(+now + 10 * 86_400_000),
      endsAt: new Date(+now + 10 * 86_400_000 + 7_200_000),
      format: 'online',
      capacity,
      madeAt: now,
      changedAt: now,
      publishedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const pressed = await pressAll(people.map((one) => press(bench, `/events/${slug}/register`, one, {})))
  const rows = await db
    .selectFrom('events.registration')
    .select(['registeredAt', 'promotedAt'])
    .where('eventId', '=', eventId)
    .orderBy('number')
    .execute()
  const have = rows.filter(({ registeredAt }) => registeredAt !== null).length
  // In order: whoever has a place asked before everybody who waits, and nobody was moved up.
  const isInOrder =
    rows.slice(0, have).every(({ registeredAt }) => registeredAt !== null) &&
    rows.every(({ promotedAt }) => promotedAt === null)
  const words = `${have} registered, ${rows.length - have} on the list${isInOrder ? ' in order' : ', NOT in order'}`
  return { ...pressed, eventId, slug, words }
}

type Cancelling = { eventId: string; slug: string; people: readonly Racer[] }

async function cancelMany(bench: Bench, { eventId, slug, people }: Cancelling) {
  const { db } = bench.house.database
  const have = await db
    .selectFrom('events.registration')
    .select('memberId')
    .where('eventId', '=', eventId)
    .where('registeredAt', 'is not', null)
    .limit(cancelling)
    .execute()
  const leaving = new Set(have.map(({ memberId }) => memberId))
  const pressed = await pressAll(
    people
      .filter(({ memberId }) => leaving.has(memberId))
      .map((one) => press(bench, `/events/${slug}/place`, one, { do: 'give-up' })),
  )
  const { rows } = await sql<{ promoted: number; registered: number; told: number; twice: number }>`
    select count(*) filter (where promoted_at is not null)::int as promoted,
      count(*) filter (where registered_at is not null and cancelled_at is null)::int as registered,
      (select count(*) from platform.mail where act = 'events.promoted')::int as told,
      (select count(*) from (
        select to_address from platform.mail where act = 'events.promoted' group by to_address having count(*) > 1
      ) as each)::int as twice
    from events.registration where event_id = ${eventId}`.execute(db)
  const [found] = rows
  const words = `${found?.promoted} promoted, ${found?.told} told, ${found?.twice} twice; ${found?.registered} registered`
  return { ...pressed, words }
}

/** The list made anew each time, as nobody's page is kept who asks for a page of it. */
async function measureList({ url, house, cookie }: Bench): Promise<string> {
  const { db } = house.database
  await sql`
    insert into events.event (slug, title, lens, starts_at, ends_at, format, made_at, changed_at, published_at)
    select 'bench-list-' || n, 'Event ' || n, 'How can we build connections and trust across boundaries?',
      now() + n * interval '3 hours', now() + n * interval '3 hours' + interval '2 hours',
      'online', now(), now(), now()
    from generate_series(1, ${listed}) as n`.execute(db)
  await sql`analyze events.event`.execute(db)
  const lines = [
    await timed('first page, member', () => fetch(`${url}/events`, { headers: { cookie } })),
    await timed('page 200, visitor', () => fetch(`${url}/events?page=200`)),
    await timed('a month, member', () => fetch(`${url}/events/month/2027-06`, { headers: { cookie } })),
    await timed('first page, visitor, kept in memory', () => fetch(`${url}/events`)),
  ]
  await sql`delete from events.event where slug like 'bench-list-%'`.execute(db)
  return [
    `The list of ${listed} events to come, 200 requests one after the other over HTTP.`,
    '',
    `| page | p50, ms | p95, ms | asked: p95 under ${askedListMs} ms |`,
    '|---|---|---|---|',
    ...lines,
  ].join('\n')
}

async function timed(name: string, ask: () => Promise<Response>): Promise<string> {
  const taken: number[] = []
  for (let time = -5; time < 200; time++) {
    const start = performance.now()
    const answer = await ask()
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${name} answers ${answer.status}`)
    if (time >= 0) taken.push(performance.now() - start)
  }
  taken.sort((one, other) => one - other)
  const at = (share: number) => taken[Math.floor(taken.length * share)] ?? 0
  const isMet = at(0.95) < askedListMs ? 'met' : 'MISSED'
  return `| ${[name, at(0.5).toFixed(1), at(0.95).toFixed(1), isMet].join(' | ')} |`
}
