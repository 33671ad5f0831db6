import { type BoardFacts, boardFacts, leadsBoards } from '#modules/boards/index.ts'
import { communityFacts, readCommunityFacts } from '#modules/community/index.ts'
import { waitingComplaints } from '#modules/complaints/index.ts'
import { type ConnectFacts, connectFacts, type RunFacts, runFacts } from '#modules/connect/index.ts'
import { type EventFacts, eventFacts } from '#modules/events/index.ts'
import { type FrameworkFacts, findOwnFramework, frameworkFacts } from '#modules/frameworks/index.ts'
import { type GovernanceFacts, governanceFacts } from '#modules/governance/index.ts'
import { type InsightFacts, insightFacts } from '#modules/insights/index.ts'
import { type InterestFacts, interestFacts } from '#modules/interest/index.ts'
import { type InvitationFacts, invitationFacts } from '#modules/invitations/index.ts'
import { findNames, type PeopleFacts, peopleFacts } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import { compileOnce } from '#platform/compile-once.ts'
import type { Db } from '#platform/db.ts'
import { deadMailCount } from '#platform/mail/trouble.ts'

/** Finds what the hall shows its reader, in three queries; one more where they talk with somebody. */
export async function findHall(db: Db, viewer: Viewer, now: Date) {
  const [framework, [facts]] = await Promise.all([
    findOwnFramework(db),
    findFacts(db, {
      readerId: viewer.id,
      now,
      isOrganiser: viewer.roles.has('organiser'),
      leads: leadsBoards(viewer),
      keeps: viewer.roles.has('organiser') || viewer.roles.has('editor'),
    }),
  ])
  if (!facts) throw new Error('A query without tables gives one row')
  const names = await findNames(db, facts.connect.meeting?.withIds ?? [])
  const talksWith = [...names.values()]
  return { framework, ...facts, talksWith, community: readCommunityFacts(facts.community) }
}

type Facts = {
  community: object | null
  frameworks: FrameworkFacts
  people: PeopleFacts
  connect: ConnectFacts
  run: RunFacts
  events: EventFacts
  insights: InsightFacts
  boards: BoardFacts
  governance: GovernanceFacts
  interest: InterestFacts
  invitations: InvitationFacts
  complaints: number
  deadMail: number
}

type Asked = { readerId: string; now: Date; isOrganiser: boolean; leads: boolean; keeps: boolean }

/** Each room says its part, and one query asks them all. */
const findFacts = compileOnce<Asked, Facts>((db, { readerId, now, isOrganiser, leads, keeps }) =>
  db.selectNoFrom([
    communityFacts().as('community'),
    frameworkFacts().as('frameworks'),
    peopleFacts(readerId).as('people'),
    connectFacts(readerId, now).as('connect'),
    runFacts(isOrganiser).as('run'),
    eventFacts(readerId, now).as('events'),
    insightFacts(readerId, now).as('insights'),
    boardFacts(readerId, leads).as('boards'),
    governanceFacts(keeps, now).as('governance'),
    interestFacts().as('interest'),
    invitationFacts().as('invitations'),
    waitingComplaints().as('complaints'),
    deadMailCount().as('deadMail'),
  ]),
)

export type Hall = Awaited<ReturnType<typeof findHall>>
