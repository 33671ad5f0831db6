import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { constants, loadavg, setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { houseRoot } from '#platform/root.ts'
import { findHouseKey, hashToken, newToken } from '#platform/secret.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { makeToken } from '#platform/web/token.ts'
import { readVotes } from '../../src/modules/insights/read-votes.ts'
import { type Bench, memberCount } from './houses.ts'

export type VoteLoad = { perSecond: number; seconds: number; stored: number; analyses: boolean }

type Voter = { cookie: string; token: string }
type Polled = { id: string; at: string }

const statementCount = 300
/** Not counted: a process that has just begun, and everybody's first vote. */
const warmSeconds = 5
const slug = 'a-conversation-under-load'

/**
 * Measures how long a vote takes from the press to the answer, at a steady pace, while an analysis of 100,000 people
 * and 2,000 statements runs on the same machine; and how long it takes to read many votes from the database.
 */
export async function measureVotes(bench: Bench, load: VoteLoad): Promise<string> {
  const voters = await addVoters(bench)
  const polled = await layConversation(bench, { slug, statements: statementCount })
  const analysing = load.analyses ? keepAnalysing() : null
  if (analysing) await sleep(3_000)
  const before = loadavg()[0] ?? 0
  const { answerMs, refused } = await castVotes(bench, { voters, polled, load })
  analysing?.stop()
  const at = (share: number) => (answerMs[Math.floor(answerMs.length * share)] ?? 0).toFixed(1)
  const p95 = Number(at(0.95))
  return [
    '',
    `Votes at ${load.perSecond} a second for ${load.seconds} s by ${memberCount} members${load.analyses ? ', while analyses of 100,000 × 2,000 run one after the other' : ''}; load of the machine ${before.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after:`,
    `${answerMs.length} votes, ${refused} refused; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms (asked p95 20 ms: ${p95 <= 20 && refused === 0 ? 'met' : 'MISSED'}).`,
    ...(load.stored > 0 ? [await measureReading(bench, load.stored)] : []),
    '',
  ].join('\n')
}

/** Every member of the bench, signed in. */
async function addVoters({ house }: Bench): Promise<Voter[]> {
  const { db } = house.database
  const key = await findHouseKey(db)
  const now = new Date()
  const members = await db
    .selectFrom('people.member')
    .select('id')
    .where('name', 'like', 'Bench Member %')
    .execute()
  const secrets = members.map(({ id }) => ({ memberId: id, secret: newToken() }))
  const sessions = await db
    .insertInto('people.session')
    .values(
      secrets.map(({ memberId, secret }) => ({
        tokenHash: hashToken(secret),
        memberId,
        beganAt: now,
        seenAt: now,
        endsAt: new Date(now.getTime() + 86_400_000),
      })),
    )
    .returning(['id', 'memberId'])
    .execute()
  const ids = new Map(sessions.map(({ id, memberId }) => [memberId, id]))
  return secrets.map(({ memberId, secret }) => ({
    cookie: `${sessionCookie}=${secret}`,
    token: makeToken(key, ids.get(memberId) ?? ''),
  }))
}

async function layConversation(
  { house }: Bench,
  { slug: word, statements }: { slug: string; statements: number },
): Promise<Polled> {
  const { db } = house.database
  const now = new Date()
  const { id } = await db
    .insertInto('insights.conversation')
    .values({
      slug: word,
      title: 'A conversation under load',
      question: 'What helps us to trust each other?',
      moderationRules: 'Say what you think.',
      seed: 'bench',
      closesOn: '2090-01-01',
      preparedAt: now,
      openedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('insights.partClass')
    .values({ conversationId: id, part: 'all', class: 'all', members: memberCount })
    .execute()
  await sql`
    insert into insights.statement (conversation_id, number, words, status, sent_at)
    select ${id}, number, 'Statement ' || number, 'in', now() from generate_series(1, ${statements}::int) as number`.execute(
    db,
  )
  return { id, at: `/conversations/${word}` }
}

/** Runs one analysis after the other in a process of its own, until it is stopped. */
function keepAnalysing(): { stop(): void } {
  const path = join(houseRoot, 'scripts', 'bench', 'opinions', 'large.ts')
  let isOver = false
  let running: ReturnType<typeof spawn> | null = null
  const next = () => {
    if (isOver) return
    running = spawn(process.execPath, [path, '100000', '2000', '20900000'], { stdio: 'ignore' })
    // As the thread of the house that analyses.
    setPriority(running.pid ?? 0, constants.priority.PRIORITY_LOW)
    running.once('exit', next)
  }
  next()
  return {
    stop: () => {
      isOver = true
      running?.kill()
    },
  }
}

type Casting = { voters: readonly Voter[]; polled: Polled; load: VoteLoad }

/** Presses so many times a second, whether earlier presses were answered or not. */
async function castVotes({ url }: Bench, { voters, polled, load }: Casting) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const begun = performance.now()
  const answers: Promise<{ ok: boolean; ms: number }>[] = []
  for (let count = 0; count < load.perSecond * (warmSeconds + load.seconds); count += 1) {
    const wait = begun + (count * 1_000) / load.perSecond - performance.now()
    if (wait > 1) await sleep(wait)
    const [turn, who] = [Math.floor(count / voters.length), count % voters.length]
    const voter = voters[who]
    // Each has a statement drawn for them: not all have the same one at a time.
    const number = 1 + ((turn + who * 7) % statementCount)
    if (voter) answers.push(castVote(`${url}${polled.at}/vote/${number}`, { agent, voter, count }))
  }
  const all = (await Promise.all(answers)).slice(warmSeconds * load.perSecond)
  agent.destroy()
  return {
    refused: all.filter(({ ok }) => !ok).length,
    answerMs: all.map(({ ms }) => ms).toSorted((one, other) => one - other),
  }
}

type Pressing = { agent: Agent; voter: Voter; count: number }

async function castVote(url: string, { agent, voter, count }: Pressing) {
  const pressed = performance.now()
  const answer = ['agree', 'disagree', 'pass'][count % 3] ?? 'pass'
  const body = new URLSearchParams({ token: voter.token, answer }).toString()
  const headers = {
    cookie: voter.cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    'sec-fetch-site': 'same-origin',
  }
  const sent = request(url, { method: 'POST', agent, headers })
  sent.end(body)
  const [said] = await once(sent, 'response')
  said.resume()
  const isKept = said.statusCode === 303 && String(said.headers.location).includes('?last=')
  return { ok: isKept, ms: performance.now() - pressed }
}

/** Lays so many votes of 200 each into a conversation of 2,000 statements, and reads them as an analysis does. */
async function measureReading(bench: Bench, votes: number): Promise<string> {
  const polled = await layConversation(bench, { slug: 'a-large-conversation', statements: 2_000 })
  await layVotes(bench, polled, votes)
  const begun = performance.now()
  const { table } = await bench.house.database.db.transaction().execute((tx) => readVotes(tx, polled.id))
  const seconds = (performance.now() - begun) / 1_000
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  return `Reading ${table.column.length} votes of ${table.people.length} people from PostgreSQL into typed arrays: ${seconds.toFixed(1)} s, ${memory} MB held (asked 60 s for 20 million: ${(20e6 / table.column.length).toFixed(1)} times as many).`
}

const votesEach = 200

async function layVotes({ house }: Bench, { id }: Polled, votes: number): Promise<void> {
  const { db } = house.owner
  await db.transaction().execute(async (tx) => {
    // The keys of so many rows are right by how they are made.
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`
      insert into insights.voter (pseudonym, conversation_id, class)
      select sha256(number::text::bytea), ${id}, 'all'
      from generate_series(1, ${Math.ceil(votes / votesEach)}::int) as number`.execute(tx)
    await sql`
      insert into insights.vote (pseudonym, statement_id, answer, turn)
      select voter.pseudonym, statement.id, (hashtext(statement.number::text || voter.class) % 2)::int, 1
      from insights.voter
      join insights.statement on statement.conversation_id = voter.conversation_id
        and statement.number % 10 = abs(hashtext(voter.pseudonym::text)) % 10
      where voter.conversation_id = ${id}`.execute(tx)
  })
  await sql`analyze insights.vote`.execute(db)
  await sql`analyze insights.voter`.execute(db)
}
