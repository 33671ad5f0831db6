import { sql } from 'kysely'
import { communityRules } from '../../src/modules/connect/rules.ts'
import type { TestHouse } from './house.ts'

type Laying = Pick<TestHouse, 'db' | 'clock'>

export type LaidRound = { id: string; number: number }
export type LaidCampaign = { id: string; slug: string; rounds: LaidRound[] }

const themes = [
  ['Building trust across boundaries', 'trust'],
  ['Driving collaboration', 'collaboration'],
  ['Catalysing innovation', 'innovation'],
  ['Empowering across boundaries', 'partnering'],
  ['Embracing challenge', 'difference'],
] as const

const dayMs = 24 * 60 * 60 * 1000
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** Lays a campaign into the tables, open unless it is a draft: its rounds begin today, and every thirty days. */
export async function layCampaign(
  { db, clock }: Laying,
  {
    slug = 'connect-five',
    rounds = 2,
    isDraft = false,
  }: { slug?: string; rounds?: number; isDraft?: boolean } = {},
): Promise<LaidCampaign> {
  const at = clock.now()
  const { id } = await db
    .insertInto('connect.campaign')
    .values({
      slug,
      title: slug === 'connect-five' ? 'Connect Five 2022' : slug,
      about: 'Five conversations, five connections, five months.',
      rules: JSON.stringify(communityRules),
      seed: slug,
      madeAt: at,
      openedAt: isDraft ? null : at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const laid = Array.from({ length: rounds }, (_, place) => {
    const begins = new Date(at.getTime() + place * 30 * dayMs)
    const [theme = '', characteristic = ''] = themes[place % themes.length] ?? []
    return {
      campaignId: id,
      number: place + 1,
      theme,
      characteristic,
      prompts: ['What did they do?', 'What is okay?', 'What do you wish?'],
      beginsOn: dayOf(begins),
      endsOn: dayOf(new Date(begins.getTime() + 29 * dayMs)),
    }
  })
  const made = await db.insertInto('connect.round').values(laid).returning(['id', 'number']).execute()
  return { id, slug, rounds: made.toSorted((one, other) => one.number - other.number) }
}

type Part = { formats?: string[]; times?: string[]; sharesAddress?: boolean }

/** Lets members take part, as if they had joined. */
export async function layParticipants(
  { db, clock }: Laying,
  { campaign, members, ...part }: { campaign: LaidCampaign; members: readonly string[] } & Part,
): Promise<void> {
  await db
    .insertInto('connect.participation')
    .values(
      members.map((memberId) => ({
        campaignId: campaign.id,
        memberId,
        joinedAt: clock.now(),
        groundRulesVersion: 1,
        ...part,
      })),
    )
    .execute()
}

/** Publishes a round as far as its row says so. */
export async function layPublished({ db, clock }: Laying, round: LaidRound): Promise<void> {
  await db.updateTable('connect.round').set({ publishedAt: clock.now() }).where('id', '=', round.id).execute()
}

type Meeting = { round: LaidRound; members: readonly string[]; starter?: string; introduced?: boolean }

/** Lays a meeting of these members with all their ties, as publishing makes it; introduced, if that is asked for. */
export async function layMeeting(
  house: Laying,
  { round, members, starter = members[0] ?? '', introduced = false }: Meeting,
): Promise<string> {
  const { db, clock } = house
  await layPublished(house, round)
  const { id } = await db
    .insertInto('connect.meeting')
    .values({ roundId: round.id, starterId: starter, madeAt: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into connect.meeting_person (meeting_id, member_id, token_hash, introduced_at)
    select ${id}, member_id, sha256(convert_to(${id}::text || member_id::text, 'UTF8')),
      ${introduced ? clock.now() : null}::timestamptz
    from unnest(${[...members]}::uuid[]) as member_id`.execute(db)
  await sql`
    insert into connect.tie (one_id, other_id, meeting_id)
    select one, other, ${id} from unnest(${[...members]}::uuid[]) as one, unnest(${[...members]}::uuid[]) as other
    where one < other`.execute(db)
  return id
}

/** Two or three people who are signed in, take part, and meet in the first round of a campaign of their own. */
export async function layPair(
  house: Laying & Pick<TestHouse, 'signedIn'>,
  { slug, size = 2, ...part }: { slug: string; size?: 2 | 3 } & Part,
) {
  const people = await Promise.all(Array.from({ length: size }, () => house.signedIn()))
  const campaign = await layCampaign(house, { slug })
  const members = people.map(({ member }) => member.id)
  await layParticipants(house, { campaign, members, ...part })
  const [round] = campaign.rounds
  if (!round) throw new Error('A campaign has rounds')
  const meetingId = await layMeeting(house, { round, members, introduced: true })
  return { people, campaign, round, meetingId, members, here: `/connect/meetings/${meetingId}` }
}

/** Two of them, each by a name of their own. */
export async function layTwo(house: Laying & Pick<TestHouse, 'signedIn'>, slug: string) {
  const laid = await layPair(house, { slug })
  const [one, other] = laid.people
  if (!one || !other) throw new Error('There are two')
  return { ...laid, one, other }
}
