import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { parse } from 'yaml'
import { z } from 'zod'
import { findCommunity } from '#modules/community/index.ts'
import { membersToWriteTo } from '#modules/people/index.ts'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { gatherRound } from './gather.ts'
import { groundRulesVersion } from './ground-rules.tsx'
import { makeMeetings } from './make-meetings.ts'
import { resultOf } from './match-job.ts'
import { usualPrompts } from './prompts.ts'
import { findRoundById } from './queries.ts'
import { communityRules } from './rules.ts'
import { plantInsights } from './seed-insights.ts'
import { solve } from './solve.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** The rounds of the story as their file has them. */
const connectFile = z.object({
  slug: z.string(),
  title: z.string(),
  rounds: z.array(z.object({ begins: day, ends: day, takes_part: z.number() })),
  insights: z.array(
    z.object({ round: z.number(), as: z.enum(['named', 'role', 'part', 'none']), words: z.string() }),
  ),
})
type Story = z.infer<typeof connectFile>

const noon = (on: string) => new Date(`${on}T12:00:00Z`)

/** A number from 0 to 1 that is the same for the same words: the story is told alike in every house. */
const lot = (words: string) => Number.parseInt(hash('sha256', `connect ${words}`).slice(0, 8), 16) / 2 ** 32

/** Plants the five rounds of the story: who took part, who met whom, what some of them kept of it. */
export const plantConnect: Seed = async ({ db }) => {
  const file: unknown = parse(await readFile(join(houseRoot, 'content', 'connect.yaml'), 'utf8'))
  const story = connectFile.parse(file)
  await inTransaction(db, async (tx) => {
    const campaignId = await plantCampaign(tx, story)
    const participants = await plantParticipants(tx, campaignId, story)
    for (const index of story.rounds.keys()) await plantRound(tx, { campaignId, story, index, participants })
  })
}

async function plantCampaign(tx: Tx, { slug, title, rounds }: Story): Promise<string> {
  const community = await findCommunity(tx)
  const { challenge } = community
  const begins = noon(rounds[0]?.begins ?? '2022-05-03')
  const campaign = await tx
    .insertInto('connect.campaign')
    .values({
      slug,
      title,
      about: challenge.about,
      rules: JSON.stringify(communityRules),
      seed: slug,
      madeAt: begins,
      openedAt: begins,
      endedAt: noon(rounds.at(-1)?.ends ?? '2022-09-28'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('connect.round')
    .values(
      rounds.map(({ begins: beginsOn, ends: endsOn }, index) => {
        const { theme = '', characteristic = '' } = challenge.rounds[index] ?? {}
        return {
          campaignId: campaign.id,
          number: index + 1,
          theme,
          characteristic,
          prompts: [...(usualPrompts[characteristic] ?? [])],
          beginsOn,
          endsOn,
        }
      }),
    )
    .execute()
  return campaign.id
}

type Joined = { memberId: string; joinedAt: Date }
type Participant = Joined & { place: number }

/** Who took part: most of those who were members by then, drawn; the later rounds of those who came later. */
async function plantParticipants(tx: Tx, campaignId: string, { rounds }: Story): Promise<Participant[]> {
  const last = noon(rounds.at(-1)?.begins ?? '2022-09-01')
  const { rows } = await sql<Joined>`
    select id as member_id, joined_at from ${membersToWriteTo()} as member where joined_at < ${last}
    order by address`.execute(tx)
  const chosen = rows
    .map((joined, place) => ({ ...joined, lot: lot(`takes part ${place}`), place }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, mostTakePart)
  await tx
    .insertInto('connect.participation')
    .values(
      chosen.map(({ memberId, joinedAt, place }) => ({
        campaignId,
        memberId,
        joinedAt: new Date(Math.max(joinedAt.getTime(), noon('2022-04-11').getTime())),
        formats: lot(`format ${place}`) < 0.6 ? ['video', 'in-person'] : ['video', 'telephone'],
        times: lot(`time ${place}`) < 0.5 ? [] : ['lunchtime', 'afternoon'],
        themes: Object.keys(usualPrompts).filter((theme) => lot(`${theme} ${place}`) < 0.4),
        sharesAddress: lot(`address ${place}`) < 0.7,
        groundRulesVersion,
      })),
    )
    .execute()
  return chosen
}

const mostTakePart = 96

type Planting = {
  campaignId: string
  story: Story
  index: number
  participants: readonly Participant[]
}

/** Plays one round: who sits out, who is matched with whom, whether they met, and what some of them kept of it. */
async function plantRound(tx: Tx, { campaignId, story, index, participants }: Planting): Promise<void> {
  const told = story.rounds[index]
  const { id } = await tx
    .selectFrom('connect.round')
    .select('id')
    .where('campaignId', '=', campaignId)
    .where('number', '=', index + 1)
    .executeTakeFirstOrThrow()
  if (!told) return
  const { campaign, round } = await findRoundById(tx, id)
  const at = noon(told.begins)
  await plantSkips(tx, { roundId: id, at, index, takesPart: told.takes_part, participants })
  const problem = await gatherRound(tx, { campaign, round, today: told.begins })
  const solved = await solve(problem, { timeLimitSeconds: 20 })
  if (!solved) throw new Error('A matching that nobody ended came to no plan')
  const { plan } = solved
  const run = await tx
    .insertInto('connect.run')
    .values({
      roundId: id,
      askedAt: at,
      finishedAt: at,
      ...resultOf(problem, solved),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const byId = new Map(problem.people.map((person) => [person.id, person]))
  const groups = [...plan.pairs, ...plan.trios].map((ids) => ids.flatMap((one) => byId.get(one) ?? []))
  await makeMeetings(tx, { roundId: id, groups, seed: problem.seed, at })
  await tx
    .updateTable('connect.round')
    .set({ publishedAt: at, runId: run.id, closedAt: noon(told.ends) })
    .where('id', '=', id)
    .execute()
  await plantAnswers(tx, { roundId: id, index, at })
  const kept = story.insights.filter(({ round: number }) => number === index + 1)
  await plantInsights(tx, { roundId: id, kept, at: noon(told.ends) })
}

/** Some sit out, so that as many take part as the story says; whoever had not joined yet does so anyhow. */
async function plantSkips(tx: Tx, { roundId, at, index, takesPart, participants }: Skipping): Promise<void> {
  const joined = participants.filter(({ joinedAt }) => joinedAt <= at)
  const playing = joined
    .map(({ memberId, place }) => ({ memberId, lot: lot(`plays ${index} ${place}`) }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, takesPart)
    .map(({ memberId }) => memberId)
  const skipping = participants.filter(({ memberId }) => !playing.includes(memberId))
  if (skipping.length === 0) return
  await tx
    .insertInto('connect.skip')
    .values(skipping.map(({ memberId }) => ({ roundId, memberId, skippedAt: at })))
    .execute()
}

type Skipping = {
  roundId: string
  at: Date
  index: number
  takesPart: number
  participants: readonly Participant[]
}

/** Whether they met: most did, some had planned to, some said nothing. */
async function plantAnswers(tx: Tx, { roundId, index, at }: { roundId: string; index: number; at: Date }) {
  const meetings = await tx
    .selectFrom('connect.meeting')
    .select('id')
    .where('roundId', '=', roundId)
    .orderBy('starterId')
    .execute()
  const met = meetings.filter((_, place) => lot(`met ${index} ${place}`) < 0.72).map(({ id }) => id)
  await sql`
    update connect.meeting_person as person
    set introduced_at = ${at}, answered_at = case when meeting_id = any(${met}::uuid[]) then ${at}::timestamptz end,
      met = case when meeting_id = any(${met}::uuid[]) then 'met' end
    from connect.meeting where meeting.id = person.meeting_id and meeting.round_id = ${roundId}`.execute(tx)
}
