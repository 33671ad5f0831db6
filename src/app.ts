import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { findCommunity, findCommunityName } from '#modules/community/index.ts'
import { routes as communityRoutes } from '#modules/community/routes.ts'
import { routes as frameworksRoutes } from '#modules/frameworks/routes.ts'
import { routes as lettersRoutes } from '#modules/letters/routes.ts'
import { communityCalled, findViewer } from '#modules/people/index.ts'
import { routes as peopleRoutes } from '#modules/people/routes.ts'
import type { Viewer } from '#platform/access.ts'
import { nameActs } from '#platform/act-words.ts'
import type { Channel } from '#platform/channel.ts'
import type { Clock } from '#platform/clock.ts'
import type { Command } from '#platform/command.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db.ts'
import { groundRoutes } from '#platform/ground/routes.ts'
import type { Job } from '#platform/jobs.ts'
import { mailWaiting } from '#platform/mail/outbox.ts'
import { isFor, type ModuleParts } from '#platform/module.ts'
import { createPageMemory } from '#platform/page-memory.ts'
import type { Route } from '#platform/route.ts'
import { findHouseKey } from '#platform/secret.ts'
import { nameTopics } from '#platform/topics.ts'
import { loadAssets } from '#platform/web/assets.ts'
import { createWeb } from '#platform/web/web.ts'
import { routes as homeRoutes } from './home/routes.ts'

/** The rooms, in the order of the navigation. */
const rooms: readonly ModuleParts[] = [
  homeRoutes,
  frameworksRoutes,
  communityRoutes,
  peopleRoutes,
  lettersRoutes,
  groundRoutes,
]

for (const { acts, topics } of rooms) {
  nameActs(acts ?? {})
  nameTopics(topics ?? [])
}
communityCalled.answerBy(findCommunityName)

/** Every route of the house. */
export const listRoutes = ({ development }: Pick<Config, 'development'>): Route[] =>
  rooms.flatMap((room) => [...room.routes, ...(development ? (room.developmentRoutes ?? []) : [])])

/** Every command that a room brings. */
export const listRoomCommands = (): Command[] => rooms.flatMap((room) => [...(room.commands ?? [])])

/** Every job of the house. */
export const listJobs = (): Job[] => rooms.flatMap((room) => [...(room.jobs ?? [])])

export type AppParts = { config: Config; database: Database; channel: Channel; clock: Clock; log: Logger }

/** The house without its door to the street: everything that answers requests, listening nowhere yet. */
export async function createApp({
  config,
  database,
  channel,
  clock,
  log,
}: AppParts): Promise<FastifyInstance> {
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
      assets,
      findViewer,
      findSurroundings,
      knownSurroundings,
      acted: () => channel.hint(mailWaiting),
    },
    listRoutes(config),
  )
}

const navigationFor = (viewer: Viewer | null) =>
  rooms.flatMap((room) => room.navigation ?? []).filter((item) => isFor(item.for, viewer))
