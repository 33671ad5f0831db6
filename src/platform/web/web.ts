import { createServer, type RequestListener, type Server } from 'node:http'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import { NotFound } from '../errors.ts'
import type { Route } from '../route.ts'
import { answer } from './answer.ts'
import { answerFailure, answerOutside } from './answer-failure.ts'
import { strangers } from './caller.ts'
import { standingHeaders } from './headers.ts'
import { refuseMalformed } from './malformed.ts'
import type { WebParts } from './parts.ts'

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
    // A house that stops answers who still comes; /readyz says that it does.
    return503OnClosing: false,
    // An address that cannot be one is one where nothing is.
    frameworkErrors: (_, request, reply) =>
      void answerFailure(parts, strangers, request, reply, new NotFound()),
    clientErrorHandler: refuseMalformed(parts.standing),
    serverFactory: (handle) => openServer(parts, handle),
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
  // Streams have no end of their own: a house that stops ends them, and their browsers come to another process.
  web.addHook('preClose', async () => parts.live.close())
  web.setErrorHandler((error, request, reply) => answerOutside(parts, request, reply, error))
  web.setNotFoundHandler((request, reply) => answerOutside(parts, request, reply, new NotFound()))

  for (const route of routes) addRoute(web, parts, route)
  return web
}

/** What everybody gets alike is answered before anything else is done. */
function openServer(parts: WebParts, handle: RequestListener): Server {
  const server = createServer((request, response) => {
    if (parts.memory.answer(request, response)) return
    if (parts.assets.answer(request, response, parts.standing)) return
    handle(request, response)
  })
  server.keepAliveTimeout = 70_000
  return server
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
