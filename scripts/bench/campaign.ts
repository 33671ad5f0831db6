import { setTimeout } from 'node:timers/promises'
import { communityRules } from '../../src/modules/connect/rules.ts'
import { addCrowd } from './crowd.ts'
import type { Bench } from './houses.ts'

const sizes = [2_000, 10_000]
const askedSeconds = 60
const longestSeconds = 300

/**
 * Measures a round of Connect Five as an organiser runs it, from the press on "match" until every introduction is in
 * the outbox, and how long a member's home takes meanwhile. Returns it in Markdown.
 */
export async function measureCampaign(bench: Bench): Promise<string> {
  process.stderr.write(`Adding ${sizes.at(-1)} members\n`)
  await addCrowd(bench.house.database.pool, sizes.at(-1) ?? 0, new Date())
  // Nobody is introduced whose address is not shown to be theirs.
  await bench.house.database.pool.query(
    `update people.address set verified_at = now() where address like 'crowd-%'`,
  )
  const lines: string[] = []
  for (const size of sizes) lines.push(await measureRound(bench, size))
  return [
    '',
    "A round of Connect Five, in the house's own worker; a member's home is asked for ten times a second meanwhile.",
    '',
    `| people | matched and ready to read, s | all introductions in the outbox, s | asked: ${askedSeconds} s | home p95 ms | home at most, ms | proved |`,
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}

async function measureRound(bench: Bench, size: number): Promise<string> {
  const { slug, roundId } = await layCampaign(bench, size)
  const home = `/campaigns/${slug}/rounds/1`
  const visits = visitHome(bench)
  const start = performance.now()
  await post(bench, `${home}/match`, { do: 'match' })
  const run = await isTrue(bench, {
    what: 'select id from connect.run where round_id = $1 and plan is not null',
    roundId,
  })
  await fetch(`${bench.url}${home}/preview`, { headers: { cookie: bench.cookie } })
  const matched = performance.now()
  await post(bench, `${home}/publish`, { run: `${run.id}` })
  await isTrue(bench, {
    what: `select 1 from connect.round where id = $1 and published_at is not null and not exists (
      select from connect.meeting_person join connect.meeting on meeting.id = meeting_id
      where round_id = round.id and introduced_at is null
    )`,
    roundId,
  })
  const done = performance.now()
  const { p95, most } = await visits.stop()
  const written = await isTrue(bench, {
    what: `select count(*)::int as letters, (select plan->>'proved' from connect.run where id = round.run_id) as proved
      from connect.round cross join platform.mail
      where round.id = $1 and act = 'connect.introduce' and queued_at >= published_at group by run_id`,
    roundId,
  })
  if (Number(written.letters) < 0.95 * size) throw new Error(`${written.letters} letters for ${size} people`)
  const inSeconds = (to: number) => ((to - start) / 1000).toFixed(1)
  const isMet = done - start < askedSeconds * 1000
  return `| ${[size, inSeconds(matched), inSeconds(done), isMet ? 'met' : 'MISSED', p95, most, written.proved].join(' | ')} |`
}

async function layCampaign({ house }: Bench, size: number): Promise<{ slug: string; roundId: string }> {
  const slug = `bench-${size}`
  const { rows } = await house.database.pool.query<{ id: string }>(
    `with campaign as (
      insert into connect.campaign (slug, title, about, rules, seed, made_at, opened_at)
      values ($1, $1, '', $2, $1, now(), now()) returning id
    ), taking as (
      insert into connect.participation (campaign_id, member_id, joined_at, ground_rules_version)
      select campaign.id, member_id, now(), 1 from campaign cross join lateral (
        select member_id from people.address where address like 'crowd-%' order by address limit $3
      ) as crowd
    )
    insert into connect.round (campaign_id, number, theme, prompts, begins_on, ends_on)
    select id, 1, 'Trust', '{What is okay?}', current_date, current_date + 28 from campaign returning id`,
    [slug, JSON.stringify(communityRules), size],
  )
  return { slug, roundId: rows[0]?.id ?? '' }
}

async function post({ url, cookie, token }: Bench, path: string, words: Record<string, string>) {
  const body = new URLSearchParams({ token, ...words })
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(url + path, { method: 'POST', headers, body, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}`)
}

/** Waits until a question about the round has an answer. */
async function isTrue({ house }: Bench, { what, roundId }: { what: string; roundId: string }) {
  for (let waited = 0; waited < longestSeconds * 10; waited += 1) {
    const { rows } = await house.database.pool.query<Record<string, unknown>>(what, [roundId])
    if (rows[0]) return rows[0]
    await setTimeout(100)
  }
  throw new Error(`After ${longestSeconds} s there is no answer to: ${what}`)
}

function visitHome({ url, cookie }: Bench) {
  const taken: number[] = []
  const end = new AbortController()
  const visiting = (async () => {
    while (!end.signal.aborted) {
      const start = performance.now()
      const answer = await fetch(`${url}/`, { headers: { cookie } })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`Home answers ${answer.status}`)
      taken.push(performance.now() - start)
      await setTimeout(100)
    }
  })()
  return {
    async stop() {
      end.abort()
      await visiting
      taken.sort((one, other) => one - other)
      const at = (share: number) => Math.round(taken[Math.floor(share * (taken.length - 1))] ?? 0)
      return { p95: at(0.95), most: at(1) }
    },
  }
}
