import type { FastifyRequest } from 'fastify'
import { BadRequest, ExpiredForm, Forbidden, SentTooLate } from '../errors.ts'
import { limit } from '../limit.ts'
import type { Ask, Route } from '../route.ts'
import { readFields, readParts } from './body.ts'
import { type Caller, originOf } from './caller.ts'
import type { WebParts } from './parts.ts'
import { isToken, memberOf } from './token.ts'

export type Sent = Pick<Ask, 'body' | 'files' | 'tooLong'>

/** The most bytes in a file of a form that needs none: a mail program may send any kind of form. */
const noFile = 1_000

/**
 * Reads the form, after two proofs that it comes from a page of this house: the browser's word, and the token.
 * `isRefused`: whoever sent it may not, so it is read only where it is a form of theirs from before.
 *
 * @throws SentTooLate with what was typed, where it is a member's form whose session has ended meanwhile.
 */
export async function readSent(
  parts: WebParts,
  route: Route,
  caller: Caller,
  request: FastifyRequest,
  { isRefused = false } = {},
): Promise<Sent> {
  if (route.actsForStrangers)
    return request.isMultipart()
      ? await readParts(request, { largestFile: noFile }, () => {})
      : readFields(request)
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') {
    throw new BadRequest('This form came from another site, so the house did not act on it.', 403)
  }
  const late: { of: string | null } = { of: null }
  const check = (token: unknown) => {
    const isTheirs = isToken(parts.houseKey, caller.browser, token)
    if (!isTheirs) late.of = memberOf(parts.houseKey, token)
    if (isRefused && !late.of) throw new Forbidden()
    if (!isTheirs && !late.of) throw new ExpiredForm()
  }
  const sent = await readChecked(request, route, check)
  if (late.of) throw new SentTooLate(late.of, sent.body)
  return sent
}

/**
 * Counts what strangers send, before anything else is done for them. Mail programs press for all their readers from a
 * few addresses; there, a secret address is limit enough.
 *
 * @throws TooMany when so many came from there.
 */
export async function limitStrangers(
  parts: WebParts,
  { actsForStrangers, limitsItself }: Route,
  { viewer }: Caller,
  request: FastifyRequest,
): Promise<void> {
  if (request.method !== 'POST' || viewer || actsForStrangers || limitsItself) return
  const what = `post ${originOf(parts, request)}`
  await limit(parts.database.db, { what, most: 120, seconds: 60, at: parts.clock.now() })
}

async function readChecked(
  request: FastifyRequest,
  { largestFile, mostTyped }: Route,
  check: (token: unknown) => void,
): Promise<Sent> {
  if (request.isMultipart()) {
    if (largestFile === undefined) throw new BadRequest('This form takes no files.', 415)
    return await readParts(request, { largestFile, mostTyped }, check)
  }
  const sent = readFields(request)
  check(sent.body.token)
  return sent
}
