import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Caller, findCaller, strangers } from './caller.ts'
import { draw, sendPage } from './draw.ts'
import { explainFailure, type Failure } from './failure.tsx'
import { findKept } from './kept.ts'
import type { WebParts } from './parts.ts'

/**
 * Shows what went wrong as a page, and logs it where it is our mistake. It needs no database, and never throws:
 * whoever asks gets an answer in words when nothing else works any more.
 */
export async function answerFailure(
  parts: WebParts,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
) {
  const route = request.routeOptions.url
  const failure = explainFailure(error, caller.viewer, {
    reference: request.id,
    form: formBehind(request),
    here: request.url,
  })
  const { status, ours, retryAfterSeconds } = failure
  if (ours) parts.log.error({ requestId: request.id, route, error }, 'our mistake')
  if (status === 403 || status === 429) parts.log.info({ requestId: request.id, route, status }, 'refused')
  reply.headers(parts.standing)
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds)
  try {
    const page = await drawFailure(parts, caller, request, failure)
    return await sendPage(reply, request, page, { status, forAll: false })
  } catch (another) {
    parts.log.error({ requestId: request.id, route, error: another }, 'our mistake')
    return reply
      .code(status)
      .type('text/plain; charset=utf-8')
      .send(`Sorry, something went wrong. Try again in a moment. Reference: ${request.id}\n`)
  }
}

/** The same for what fails before a route has its turn: a member stays a member there, where that can be found. */
export async function answerOutside(
  parts: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
) {
  const caller = await findCaller(parts, request, { mayBeNew: false }).catch(() => strangers)
  return await answerFailure(parts, caller, request, reply, error)
}

async function drawFailure(
  parts: WebParts,
  caller: Caller,
  request: FastifyRequest,
  { view, ours }: Failure,
): Promise<string> {
  const known = () => parts.knownSurroundings(caller.viewer)
  // Where we failed, the database may be what failed us: it is not asked again.
  const surroundings = ours ? known() : await parts.findSurroundings(caller.viewer).catch(known)
  const kept = ours ? null : await findKept(parts, caller, request).catch(() => null)
  return draw(parts, caller, request, { view, surroundings, kept })
}

/** The page of this house that the form stood on; where the browser does not tell, the address it was sent to. */
export function formBehind({ url, headers }: FastifyRequest): string {
  const from = URL.parse(headers.referer ?? '')
  const path = from && from.host === headers.host ? from.pathname + from.search : url.split(/[?#]/, 1)[0]
  return path && /^\/(?![/\\])/.test(path) ? path : '/'
}
