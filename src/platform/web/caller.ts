import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Viewer } from '../access.ts'
import { hashToken, keyedHash, newToken } from '../secret.ts'
import { readCookies } from './cookies.ts'
import type { WebParts } from './parts.ts'

/** Who asks, as the cookies say: read once a request, before anything else. */
export type Caller = {
  viewer: Viewer | null
  visitor: string
  seat: string
  session: string
  isNewVisitor: boolean
  browser: string
}

/** Before anybody is known. */
export const strangers: Caller = {
  viewer: null,
  visitor: '',
  seat: '',
  session: '',
  isNewVisitor: false,
  browser: '',
}

/** Finds the member, or knows the browser again. `mayBeNew` lets a browser that is not known get its cookie. */
export async function findCaller(
  { findViewer, database, clock }: WebParts,
  request: FastifyRequest,
  { mayBeNew }: { mayBeNew: boolean },
): Promise<Caller> {
  const cookies = readCookies(request.headers.cookie)
  const viewer = cookies.session
    ? await findViewer(database.db, hashToken(cookies.session), clock.now())
    : null
  const isNewVisitor = !cookies.visitor && mayBeNew
  const visitor = isNewVisitor ? newToken() : cookies.visitor
  const { seat, session } = cookies
  return { viewer, visitor, seat, session, isNewVisitor, browser: viewer ? viewer.sessionId : visitor }
}

/** A keyed hash of where a request comes from, for limits: never the address itself. */
export const originOf = ({ houseKey }: WebParts, request: FastifyRequest) =>
  keyedHash(houseKey, 'origin', networkOf(request.ip)).toString('base64url').slice(0, 16)

/** Whoever has one IPv6 address has 2⁶⁴ of them, so such an origin is the network and not the address. */
export function networkOf(address: string): string {
  const four = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (four) return four
  if (!isIPv6(address)) return address
  const [before = '', after] = address.toLowerCase().split('%', 1).join().split('::')
  const head = before ? before.split(':') : []
  const tail = after ? after.split(':') : []
  const gap = after === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
