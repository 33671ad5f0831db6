import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Audience, mayUse, rolesOf, type Viewer } from '../access.ts'
import { BadRequest, Forbidden, NotFound, SentTooLate } from '../errors.ts'
import type { Reply, Route } from '../route.ts'
import { answerFailure } from './answer-failure.ts'
import { readFields } from './body.ts'
import { type Caller, findCaller, originOf, strangers } from './caller.ts'
import {
  endedSeatCookie,
  endedSessionCookie,
  seatCookieFor,
  sessionCookieFor,
  visitorCookieFor,
} from './cookies.ts'
import { draw, html, sendPage } from './draw.ts'
import { hasVersion } from './etag.ts'
import { giveLive } from './give-live.ts'
import { findKept, forgetSent } from './kept.ts'
import { answerLate } from './late.ts'
import { isFromThisMachine } from './nearby.ts'
import type { WebParts } from './parts.ts'
import { limitStrangers, readSent, type Sent } from './sent.ts'

/** Answers one request by its route: who asks, may they, read the form, do it, show it. */
export async function answer(parts: WebParts, route: Route, request: FastifyRequest, reply: FastifyReply) {
  let caller = strangers
  try {
    // A remembered page has no form and sets no cookie; any other may need to know the browser again.
    if (!route.actsForStrangers) caller = await findCaller(parts, request, { mayBeNew: !route.remembered })
    if (route.forThisMachineOnly && !isFromThisMachine(request)) throw new NotFound()
    await limitStrangers(parts, route, caller, request)
    const generation = parts.memory.generation()
    const again = caller.viewer ? null : await findPressedAgain(parts, route, caller, request)
    if (again) return await give(parts, route, caller, request, reply, again, generation)
    if (!mayUse(route.audience, caller.viewer)) return await refuse(parts, route, caller, request, reply)
    const sentAt = parts.clock.now()
    const done = await carryOut(parts, route, caller, request)
    if (request.method === 'POST') {
      parts.acted()
      await forgetSent(parts, caller, request, sentAt).catch((error: unknown) => {
        // What was to be done is done, and said so.
        parts.log.error({ requestId: request.id, error }, 'our mistake')
      })
    }
    return await give(parts, route, caller, request, reply, done, generation)
  } catch (error) {
    if (error instanceof SentTooLate) return await answerLate(parts, route, caller, request, reply, error)
    return await answerFailure(parts, caller, request, reply, error)
  }
}

async function findPressedAgain(
  { database: { db }, clock }: WebParts,
  { pressedAgain }: Route,
  { session }: Caller,
  request: FastifyRequest,
) {
  if (request.method !== 'POST' || session === '' || !pressedAgain || request.isMultipart()) return null
  return await pressedAgain({ db, session, body: readFields(request).body, now: clock.now() })
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
  const nothing: Sent = { body: {}, files: [], tooLong: [] }
  const sent = isPost ? await readSent(parts, route, caller, request) : nothing
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
    seat: caller.seat,
    session: caller.session,
    lastEventId: String(request.headers['last-event-id'] ?? ''),
    // Few features ask for it, and a keyed hash costs more than most of what a page does.
    get origin() {
      return originOf(parts, request)
    },
    userAgent: request.headers['user-agent'] ?? '',
    doLater: parts.doLater,
  })
}

function queryOf(request: FastifyRequest): Record<string, string> {
  // The query parser knows words and lists of words, nothing deeper.
  const entries = Object.entries(request.query as Record<string, string | string[]>)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, String([value].flat()[0]).replaceAll('\0', '')]),
  )
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
    const surroundings = await parts.findSurroundings(caller.viewer)
    const kept = await findKept(parts, caller, request)
    const page = draw(parts, caller, request, { view: done.view, surroundings, kept })
    const forAll = route.remembered && !caller.viewer && done.status === 200
    if (forAll)
      void parts.memory.keep(request.url, page, { ...parts.standing, 'content-type': html }, generation)
    return await sendPage(reply, request, page, { status: done.status, forAll })
  }
  if (done.kind === 'redirect') {
    // What was kept on the way is sealed for this browser.
    if (caller.isNewVisitor && request.method === 'POST')
      reply.header('set-cookie', visitorCookieFor(caller.visitor))
    if (done.seat !== undefined) reply.header('set-cookie', seatCookieFor(done.seat))
    return reply.code(303).header('location', inAscii(done.to)).send()
  }
  if (done.kind === 'live') return giveLive(parts, request, reply, done)
  if (done.kind === 'signed-in') {
    return reply
      .header('set-cookie', sessionCookieFor(done.token, done.endsAt))
      .code(303)
      .header('location', inAscii(done.to))
      .send()
  }
  if (done.kind === 'signed-out') {
    return reply
      .header('set-cookie', [endedSessionCookie, endedSeatCookie])
      .header('clear-site-data', '"cache"')
      .code(303)
      .header('location', inAscii(done.to))
      .send()
  }
  if (route.remembered && !caller.viewer) keepContent(parts, request, done, generation)
  return giveContent(request, reply, done)
}

type Content = Reply & { kind: 'content' }

/** A feed that is the same for everybody is kept as a page is: calendars ask for it again and again. */
function keepContent(parts: WebParts, request: FastifyRequest, done: Content, generation: number): void {
  if (done.status !== 200 || typeof done.content !== 'string' || done.fileName !== undefined) return
  const headers = { ...parts.standing, 'content-type': done.type }
  void parts.memory.keep(request.url, done.content, headers, generation)
}

/** Something that is not a page. A browser that has this version of it is told so, and nothing more. */
function giveContent(request: FastifyRequest, reply: FastifyReply, done: Content) {
  // What an act gives out, as a list of addresses, is kept nowhere on the way.
  const kept = request.method === 'POST' ? 'no-store' : done.isFixed ? keptForGood : 'no-cache'
  reply.code(done.status).header('cache-control', kept)
  if (done.policy !== undefined) reply.header('content-security-policy', done.policy)
  if (done.fileName !== undefined) {
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(done.fileName)}`)
  }
  if (done.version !== undefined) {
    const tag = `"${done.version}"`
    reply.header('etag', tag).header('vary', 'cookie')
    if (hasVersion(request.headers['if-none-match'], tag)) return reply.code(304).send()
  }
  return reply.type(done.type).send(done.content)
}

const keptForGood = 'private, max-age=31536000, immutable'

/** An address as a header can carry it: what somebody put into it beyond ASCII is written as percent signs. */
const inAscii = (address: string) => address.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent)

/**
 * A visitor is asked to sign in and brought back; so is a member whose role needs a second factor that this session
 * has not proved. Any other member is told that the page is for others.
 */
async function refuse(
  parts: WebParts,
  route: Route,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  // A form of theirs from before, whose words are kept: that is found out by reading it.
  if (request.method === 'POST') await readSent(parts, route, caller, request, { isRefused: true })
  const ask = caller.viewer ? wayToRole(route.audience, caller.viewer) : '/sign-in'
  if (ask === null || request.method === 'POST') throw new Forbidden()
  return reply
    .code(303)
    .header('location', `${ask}?to=${encodeURIComponent(request.url)}`)
    .send()
}

const wayToRole = (audience: Audience, { waitingRoles }: Viewer) =>
  rolesOf(audience).some((role) => waitingRoles.has(role)) ? '/sign-in/second-factor' : null
