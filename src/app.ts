import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { boardHome, boardTitled, cardKept } from '#modules/boards/index.ts'
import { routes as boardsRoutes } from '#modules/boards/routes.ts'
import { findCommunity, findCommunityName } from '#modules/community/index.ts'
import { routes as communityRoutes } from '#modules/community/routes.ts'
import { routes as complaintsRoutes } from '#modules/complaints/routes.ts'
import {
  describeTaking,
  followErasing,
  followInterest,
  followLeaving,
  followStarting,
  followStopping,
  insightCaptured,
} from '#modules/connect/index.ts'
import { routes as connectRoutes } from '#modules/connect/routes.ts'
import { forgetMember } from '#modules/diversity/index.ts'
import { routes as diversityRoutes } from '#modules/diversity/routes.ts'
import {
  followTitle,
  followWanted,
  homeOfBoard,
  followLeaving as leaveEvents,
  listOfferedEvents,
  tellLeaver,
} from '#modules/events/index.ts'
import { routes as eventsRoutes } from '#modules/events/routes.ts'
import { causesCalled, followErasing as eraseSuggested, nameAdopted } from '#modules/frameworks/index.ts'
import { routes as frameworksRoutes } from '#modules/frameworks/routes.ts'
import { aboutCalled } from '#modules/governance/index.ts'
import { routes as governanceRoutes } from '#modules/governance/routes.ts'
import {
  answerCauses,
  followErasing as eraseInsights,
  followCard,
  followInsight,
  followLeaving as leaveInsights,
} from '#modules/insights/index.ts'
import { routes as insightsRoutes } from '#modules/insights/routes.ts'
import {
  eventsOffered,
  eventsWanted,
  expressionAccepted,
  forgetApplicant,
  forgetTold,
  newsConsented,
  noteListing,
  programmeOffered,
} from '#modules/interest/index.ts'
import { routes as interestRoutes } from '#modules/interest/routes.ts'
import { invitationDeclined } from '#modules/invitations/index.ts'
import { routes as invitationsRoutes } from '#modules/invitations/routes.ts'
import { describeChoices, followNewsConsent, topicStarted, topicStopped } from '#modules/letters/index.ts'
import { routes as lettersRoutes } from '#modules/letters/routes.ts'
import {
  communityCalled,
  countStandingIn,
  findKeptWords,
  findViewer,
  followMerge,
  followPlacing,
  followUnmerge,
  forgetKeptWords,
  keepWords,
  lettersInWords,
  listingChosen,
  memberErased,
  memberLeft,
  wishesInWords,
} from '#modules/people/index.ts'
import { routes as peopleRoutes } from '#modules/people/routes.ts'
import { forgetHeld } from '#modules/privacy/index.ts'
import { routes as privacyRoutes } from '#modules/privacy/routes.ts'
import {
  membersStandingIn,
  organisationMerged,
  organisationPlaced,
  organisationUnmerged,
} from '#modules/system/index.ts'
import { routes as systemRoutes } from '#modules/system/routes.ts'
import type { Viewer } from '#platform/access.ts'
import { nameActs } from '#platform/act-words.ts'
import type { Channel } from '#platform/channel.ts'
import type { Clock } from '#platform/clock.ts'
import type { Command } from '#platform/command.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db.ts'
import { groundRoutes } from '#platform/ground/routes.ts'
import type { DoLater, Job } from '#platform/jobs.ts'
import { openLive } from '#platform/live/live.ts'
import { mailWaiting } from '#platform/mail/outbox.ts'
import { isFor, type ModuleParts } from '#platform/module.ts'
import { createPageMemory } from '#platform/page-memory.ts'
import { holdPersonal } from '#platform/personal.ts'
import { holdRetention } from '#platform/retention.ts'
import type { Route } from '#platform/route.ts'
import { findHouseKey } from '#platform/secret.ts'
import { nameTopics } from '#platform/topics.ts'
import { loadAssets } from '#platform/web/assets.ts'
import { createWeb } from '#platform/web/web.ts'
import { routes as homeRoutes } from './home/routes.ts'
import { findProgramme } from './programme.ts'

/** The rooms, in the order of the navigation. */
const rooms: readonly ModuleParts[] = [
  homeRoutes,
  frameworksRoutes,
  communityRoutes,
  eventsRoutes,
  connectRoutes,
  insightsRoutes,
  boardsRoutes,
  governanceRoutes,
  invitationsRoutes,
  interestRoutes,
  complaintsRoutes,
  privacyRoutes,
  peopleRoutes,
  systemRoutes,
  diversityRoutes,
  lettersRoutes,
  groundRoutes,
]

for (const { acts, personal, retention, topics } of rooms) {
  nameActs(acts ?? {})
  holdPersonal(personal ?? [])
  holdRetention(retention ?? [])
  nameTopics(topics ?? [])
}
memberLeft.listen((tx, { memberId }) => forgetMember(tx, memberId))
memberErased.listen((tx, { memberId }) => forgetMember(tx, memberId))
memberErased.listen(forgetApplicant)
memberLeft.listen(followLeaving)
memberErased.listen(followErasing)
memberLeft.listen(leaveEvents)
memberErased.listen(leaveEvents)
memberLeft.listen(tellLeaver)
memberLeft.listen(leaveInsights)
memberErased.listen(eraseInsights)
memberErased.listen(eraseSuggested)
insightCaptured.listen(followInsight)
cardKept.listen(followCard)
// What the rooms say in their lists is forgotten last, when nothing else needs it.
memberErased.listen(forgetHeld)
expressionAccepted.listen(followInterest)
eventsWanted.listen(followWanted)
topicStopped.listen(followStopping)
topicStarted.listen(followStarting)
invitationDeclined.listen(forgetTold)
newsConsented.listen(followNewsConsent)
listingChosen.listen(noteListing)
communityCalled.answerBy(findCommunityName)
wishesInWords.answerBy(describeTaking)
lettersInWords.answerBy(describeChoices)
membersStandingIn.answerBy(countStandingIn)
organisationMerged.listen(followMerge)
organisationUnmerged.listen(followUnmerge)
organisationPlaced.listen(followPlacing)
programmeOffered.answerBy(findProgramme)
causesCalled.answerBy(answerCauses)
aboutCalled.answerBy(nameAdopted)
eventsOffered.answerBy(listOfferedEvents)
boardHome.answerBy(homeOfBoard)
boardTitled.listen(followTitle)

/** Every route of the house. */
export const listRoutes = ({ development }: Pick<Config, 'development'>): Route[] =>
  rooms.flatMap((room) => [...room.routes, ...(development ? (room.developmentRoutes ?? []) : [])])

/** Every command that a room brings. */
export const listRoomCommands = (): Command[] => rooms.flatMap((room) => [...(room.commands ?? [])])

/** Every job of the house. */
export const listJobs = (): Job[] => rooms.flatMap((room) => [...(room.jobs ?? [])])

/** Lets each room see that what it needs is there, before anything is answered or done. */
export async function prepareRooms({ database: { db }, config }: Pick<AppParts, 'database' | 'config'>) {
  for (const room of rooms) await room.prepare?.({ db, config })
}

export type AppParts = {
  config: Config
  database: Database
  channel: Channel
  clock: Clock
  log: Logger
  doLater: DoLater
}

/** The house without its door to the street: everything that answers requests, listening nowhere yet. */
export async function createApp({
  config,
  database,
  channel,
  clock,
  log,
  doLater,
}: AppParts): Promise<FastifyInstance> {
  await prepareRooms({ database, config })
  const memory = createPageMemory(channel)
  const assets = loadAssets()
  const houseKey = await findHouseKey(database.db)
  let community = { name: 'Commonweal', shortName: 'Commonweal' }
  const knownSurroundings = (viewer: Viewer | null) => ({ community, navigation: navigationFor(viewer) })
  const findSurroundings = async (viewer: Viewer | null) => {
    const { name, shortName } = await memory.once('community', () => findCommunity(database.db))
    community = { name, shortName }
    return knownSurroundings(viewer)
  }
  return await createWeb(
    {
      config,
      database,
      clock,
      log,
      houseKey,
      memory,
      live: openLive({ channel, log }),
      assets,
      findViewer,
      keptWords: { keep: keepWords, find: findKeptWords, forget: forgetKeptWords },
      findSurroundings,
      knownSurroundings,
      doLater,
      acted: () => channel.hint(mailWaiting),
    },
    listRoutes(config),
  )
}

const navigationFor = (viewer: Viewer | null) =>
  rooms
    .flatMap((room) => room.navigation ?? [])
    .filter((item) => isFor(item.for, viewer))
    .map((item) => ({
      ...item,
      isTask: item.for !== undefined && item.for !== 'member' && item.for !== 'visitor',
    }))
