import { createServer } from 'node:http'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Chrome } from '#ui/layout/chrome.ts'
import type { Viewer } from '../access.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database, Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { PageMemory } from '../page-memory.ts'
import type { Route } from '../route.ts'
import { answer, answerFailure, strangers } from './answer.ts'
import type { Assets } from './assets.ts'
import { standingHeaders } from './headers.ts'

/** What the web is made of; app.ts puts it together. */
export type WebParts = {
  config: Config
  database: Database
  clock: Clock
  log: Logger
  houseKey: Buffer
  memory: PageMemory
  assets: Assets
  standing: Record<string, string>
  /** The member behind a session's hashed token; null when it has ended. */
  findViewer(db: Db, tokenHash: Buffer, now: Date): Promise<Viewer | null>
  /** What stands around every page: the community's name and the navigation for this viewer. */
  findSurroundings(viewer: Viewer | null): Promise<Pick<Chrome, 'community' | 'navigation'>>
  /** Called after each act, so that whoever waits for its consequences (mail) may look. */
  acted(): void
}

/** Builds the web server from its routes. It listens only when told to. */
export async function createWeb(
  given: Omit<WebParts, 'standing'>,
  routes: readonly Route[],
): Promise<FastifyInstance> {
  const parts: WebParts = { ...given, standing: standingHeaders(given.config) }
  const web = Fastify({
    logger: false,
    // A proxy is believed only when it stands on this machine or in a private network.
    trustProxy: given.config.trustProxy ? 'loopback, linklocal, uniquelocal' : false,
    bodyLimit: 1_200_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    genReqId: nextReference(),
    // What everybody gets alike is answered before anything else is done.
    serverFactory: (handle) => {
      const server = createServer((request, response) => {
        if (parts.memory.answer(request, response)) return
        if (parts.assets.answer(request, response, parts.standing)) return
        handle(request, response)
      })
      server.keepAliveTimeout = 70_000
      return server
    },
  })
  await web.register(formbody)
  await web.register(multipart)

  web.addHook('onRequest', async (request, reply) => {
    reply.headers(parts.standing).header('x-request-id', request.id)
  })
  web.addHook('onResponse', async (request, reply) => {
    parts.log.info({
      requestId: request.id,
      method: request.method,
      // The route, not the address: an address may hold a name or a token.
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    })
  })
  web.setErrorHandler((error, request, reply) => answerFailure(parts, strangers, request, reply, error))
  web.setNotFoundHandler((request, reply) => answerFailure(parts, strangers, request, reply, new NotFound()))

  for (const route of routes) addRoute(web, parts, route)
  return web
}

function addRoute(web: FastifyInstance, parts: WebParts, route: Route): void {
  if (!route.audience)
    throw new Error(`${route.url} says not who may use it: wrap it in anyone(), member() or holder()`)
  const method = [...(route.get ? ['GET' as const] : []), ...(route.post ? ['POST' as const] : [])]
  web.route({ method, url: route.url, handler: (request, reply) => answer(parts, route, request, reply) })
}

/** References that are short enough to read out on the telephone, and differ between processes. */
function nextReference(): () => string {
  const start = Math.random().toString(36).slice(2, 6)
  let count = 0
  return () => `${start}-${(count++).toString(36)}`
}
