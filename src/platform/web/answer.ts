import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Chrome } from '#ui/layout/chrome.ts'
import { renderPage } from '#ui/render.ts'
import { mayUse, type Viewer } from '../access.ts'
import { BadRequest, Forbidden } from '../errors.ts'
import { limit } from '../limit.ts'
import type { Ask, Reply, Route } from '../route.ts'
import { hashToken, keyedHash, newToken } from '../secret.ts'
import { readFields, readParts } from './body.ts'
import { endedSessionCookie, readCookies, sessionCookieFor, visitorCookieFor } from './cookies.ts'
import { explainFailure } from './failure.tsx'
import type { WebParts } from './parts.ts'
import { isToken, makeToken } from './token.ts'

const gzipped = promisify(gzip)
const html = 'text/html; charset=utf-8'

/** Who asks, as the cookies say: read once a request, before anything else. */
type Caller = { viewer: Viewer | null; visitor: string; isNewVisitor: boolean; browser: string }

/** Answers one request by its route: who asks, may they, read the form, do it, show it. */
export async function answer(parts: WebParts, route: Route, request: FastifyRequest, reply: FastifyReply) {
  let caller = strangers
  try {
    caller = await findCaller(parts, route, request)
    if (!mayUse(route.audience, caller.viewer)) return await refuse(parts, caller, request, reply)
    const generation = parts.memory.generation()
    const done = await carryOut(parts, route, caller, request)
    if (request.method === 'POST') parts.acted()
    return await give(parts, route, caller, request, reply, done, generation)
  } catch (error) {
    return await answerFailure(parts, caller, request, reply, error)
  }
}

/** Before anybody is known. */
export const strangers: Caller = { viewer: null, visitor: '', isNewVisitor: false, browser: '' }

async function findCaller(
  { findViewer, database, clock }: WebParts,
  route: Route,
  request: FastifyRequest,
): Promise<Caller> {
  const cookies = readCookies(request.headers.cookie)
  const viewer = cookies.session
    ? await findViewer(database.db, hashToken(cookies.session), clock.now())
    : null
  // A remembered page has no form and sets no cookie; any other may need to know the browser again.
  const isNewVisitor = !viewer && !cookies.visitor && !route.remembered
  const visitor = isNewVisitor ? newToken() : cookies.visitor
  return { viewer, visitor, isNewVisitor, browser: viewer ? viewer.sessionId : visitor }
}

async function carryOut(
  parts: WebParts,
  route: Route,
  caller: Caller,
  request: FastifyRequest,
): Promise<Reply> {
  const isPost = request.method === 'POST'
  const handler = isPost ? route.post : route.get
  if (!handler) throw new Error(`${route.url} answers no ${request.method}`)
  const now = parts.clock.now()
  let sent: Pick<Ask, 'body' | 'files'> = { body: {}, files: [] }
  if (isPost) {
    if (!caller.viewer)
      await limit(parts.database.db, {
        what: `post ${originOf(parts, request)}`,
        most: 120,
        seconds: 60,
        at: now,
      })
    sent = await readSent(parts, route, caller, request)
  }
  // Fastify gives each part of the address as a string.
  const params = request.params as Record<string, string>
  if (Object.values(params).some((value) => value.includes('\0')))
    throw new BadRequest('There is no such address.')
  return handler({
    db: parts.database.db,
    config: parts.config,
    now,
    viewer: caller.viewer,
    params,
    query: queryOf(request),
    ...sent,
    visitor: caller.visitor,
    // Few features ask for it, and a keyed hash costs more than most of what a page does.
    get origin() {
      return originOf(parts, request)
    },
    userAgent: request.headers['user-agent'] ?? '',
  })
}

const originOf = ({ houseKey }: WebParts, request: FastifyRequest) =>
  keyedHash(houseKey, 'origin', request.ip).toString('base64url').slice(0, 16)

function queryOf(request: FastifyRequest): Record<string, string> {
  // The query parser knows words and lists of words, nothing deeper.
  const entries = Object.entries(request.query as Record<string, string | string[]>)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, String([value].flat()[0]).replaceAll('\0', '')]),
  )
}

/** Reads the form, after two proofs that it comes from a page of this house: the browser's word, and the token. */
async function readSent(parts: WebParts, route: Route, caller: Caller, request: FastifyRequest) {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') {
    throw new BadRequest('This form came from another site, so the house did not act on it.', 403)
  }
  const check = (token: unknown) => {
    if (isToken(parts.houseKey, caller.browser, token)) return
    throw new BadRequest(
      'The form was open for so long that it expired, or cookies are blocked. Reload the page and send it again.',
      403,
    )
  }
  if (request.isMultipart()) {
    if (route.largestFile === undefined) throw new BadRequest('This form takes no files.', 415)
    return await readParts(request, route.largestFile, check)
  }
  const sent = readFields(request)
  check(sent.body.token)
  return sent
}

async function give(
  parts: WebParts,
  route: Route,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Reply,
  generation: number,
) {
  if (caller.isNewVisitor && done.kind === 'page')
    reply.header('set-cookie', visitorCookieFor(caller.visitor))
  if (done.kind === 'page') {
    const page = await draw(parts, caller, request, done.view)
    const forAll = route.remembered && !caller.viewer && done.status === 200
    if (forAll) parts.memory.keep(request.url, page, { ...parts.standing, 'content-type': html }, generation)
    return await sendPage(reply, request, page, done.status, forAll)
  }
  if (done.kind === 'redirect') return reply.code(303).header('location', inAscii(done.to)).send()
  if (done.kind === 'signed-in') {
    return reply
      .header('set-cookie', sessionCookieFor(done.token, done.endsAt))
      .code(303)
      .header('location', inAscii(done.to))
      .send()
  }
  if (done.kind === 'signed-out') {
    return reply
      .header('set-cookie', endedSessionCookie)
      .header('clear-site-data', '"cache"')
      .code(303)
      .header('location', inAscii(done.to))
      .send()
  }
  reply.code(done.status).header('cache-control', 'no-cache')
  if (done.policy !== undefined) reply.header('content-security-policy', done.policy)
  if (done.fileName !== undefined) {
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(done.fileName)}`)
  }
  return reply.type(done.type).send(done.content)
}

/** An address as a header can carry it: what somebody put into it beyond ASCII is written as percent signs. */
const inAscii = (address: string) => address.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent)

async function draw(parts: WebParts, caller: Caller, request: FastifyRequest, view: VNode): Promise<string> {
  const chrome: Chrome = {
    ...(await parts.findSurroundings(caller.viewer)),
    viewer: caller.viewer,
    path: request.url.split('?', 1)[0] ?? '/',
    token: caller.browser ? makeToken(parts.houseKey, caller.browser) : '',
    development: parts.config.development,
  }
  return renderPage(view, chrome)
}

async function sendPage(
  reply: FastifyReply,
  request: FastifyRequest,
  page: string,
  status: number,
  forAll: boolean,
) {
  reply
    .code(status)
    .type(html)
    .header('cache-control', forAll ? 'no-cache' : 'no-store')
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(Buffer.from(page))
  return reply
    .header('content-encoding', 'gzip')
    .header('vary', 'accept-encoding, cookie')
    .send(await gzipped(page, { level: 4 }))
}

/** A visitor is asked to sign in and brought back; a member is told that the page is for others. */
async function refuse(parts: WebParts, caller: Caller, request: FastifyRequest, reply: FastifyReply) {
  if (!caller.viewer && request.method === 'GET') {
    return reply
      .code(303)
      .header('location', `/sign-in?to=${encodeURIComponent(request.url)}`)
      .send()
  }
  return await answerFailure(parts, caller, request, reply, new Forbidden())
}

/** Shows what went wrong as a page, and logs it where it is our mistake. */
export async function answerFailure(
  parts: WebParts,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
) {
  const { status, view, ours } = explainFailure(error, caller.viewer, request.id)
  if (ours) parts.log.error({ requestId: request.id, route: request.routeOptions.url, error }, 'our mistake')
  if (status === 403 || status === 429)
    parts.log.info({ requestId: request.id, route: request.routeOptions.url, status }, 'refused')
  return await sendPage(reply, request, await draw(parts, caller, request, view), status, false)
}
