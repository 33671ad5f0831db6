import type { FastifyReply, FastifyRequest } from 'fastify'
import { ExpiredForm, type SentTooLate } from '../errors.ts'
import type { Route } from '../route.ts'
import { answerFailure, formBehind } from './answer-failure.ts'
import type { Caller } from './caller.ts'
import { visitorCookieFor } from './cookies.ts'
import { pathOf } from './kept.ts'
import type { WebParts } from './parts.ts'

/**
 * Answers a member's form whose session has ended meanwhile: what they typed is kept for them in this browser, and they
 * are led to sign in, or, where they have already, back to the form. It is never sent by itself.
 */
export async function answerLate(
  parts: WebParts,
  { keeps }: Route,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  { memberId, body }: SentTooLate,
) {
  const { viewer, visitor } = caller
  const refuse = () => answerFailure(parts, caller, request, reply, new ExpiredForm())
  // A script is told so, and sends the form as a page. Whoever else is signed in here meanwhile has nothing to find.
  if (request.headers['sec-fetch-dest'] === 'empty' || (viewer && viewer.id !== memberId))
    return await refuse()
  const page = formBehind(request)
  const typed = { page: pathOf(page), action: request.url, values: body }
  const whose = { memberId, visitor, at: parts.clock.now() }
  const isKept =
    keeps?.length === 0 ||
    (await parts.keptWords.keep(parts.database.db, { ...whose, typed, ...(keeps && { keeps }) })) === 'kept'
  if (!isKept) return await refuse()
  if (caller.isNewVisitor) reply.header('set-cookie', visitorCookieFor(visitor))
  return reply
    .code(303)
    .header('location', viewer ? page : `/sign-in?to=${encodeURIComponent(page)}`)
    .send()
}
