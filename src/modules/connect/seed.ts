import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { sql } from 'kysely'
import { matchRound, type Plan } from '#maths/matching/index.ts'
import { findCommunity } from '#modules/community/index.ts'
import type { Db } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { gatherRound } from './gather.ts'
import { makeMeetings } from './make-meetings.ts'
import { usualPrompts } from './prompts.ts'
import { findRoundById } from './queries.ts'
import { communityRules } from './rules.ts'

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
  const campaignId = await plantCampaign(db, story)
  await plantParticipants(db, campaignId, story)
  for (const [index, told] of story.rounds.entries()) await plantRound(db, { campaignId, story, told, index })
}

async function plantCampaign(db: Db, { slug, title, rounds }: Story): Promise<string> {
  const community = await findCommunity(db)
  const { challenge } = community
  const begins = noon(rounds[0]?.begins ?? '2022-05-03')
  const campaign = await db
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
  await db
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

/** Who took part: most of those who were members by then, drawn; the last rounds of those who came later. */
async function plantParticipants(db: Db, campaignId: string, { rounds }: Story): Promise<void> {
  const ends = rounds.at(-1)?.begins ?? '2022-09-01'
  const members = (await listJoined(db)).filter(({ joinedAt }) => joinedAt < noon(ends))
  const chosen = members
    .map((member) => ({ ...member, lot: lot(`takes part ${member.name}`) }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, 96)
  await db
    .insertInto('connect.participation')
    .values(
      chosen.map(({ id, name, joinedAt }) => ({
        campaignId,
        memberId: id,
        joinedAt: joinedAt > noon('2022-04-01') ? joinedAt : noon('2022-04-01'),
        formats: lot(`format ${name}`) < 0.6 ? ['video', 'in-person'] : ['video', 'telephone'],
        times: lot(`time ${name}`) < 0.5 ? [] : ['lunchtime', 'afternoon'],
        themes: usualThemes.filter((theme) => lot(`${theme} ${name}`) < 0.4),
        sharesAddress: lot(`address ${name}`) < 0.7,
      })),
    )
    .execute()
}
