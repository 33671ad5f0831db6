import type { Readable } from 'node:stream'
import type { VNode } from 'preact'
import type { Audience, RoleDoor, Viewer } from './access.ts'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import { NotFound } from './errors.ts'
import type { DoLater } from './jobs.ts'
import type { Following } from './live/live.ts'

/** What somebody sends with a form: words by the field's name; a field given several times is a list. */
export type Body = Readonly<Record<string, string | readonly string[]>>

/** A file that came with a form, held in memory: routes that take one state its largest size. */
export type SentFile = { field: string; fileName: string; content: Buffer }

/** One request as a feature sees it: who asks, when, for what. */
export type Ask = {
  readonly db: Db
  readonly config: Config
  readonly now: Date
  readonly viewer: Viewer | null
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Body
  readonly files: readonly SentFile[]
  /** Fields in which more came than the route takes (`mostTyped`): nothing of them is in the body. */
  readonly tooLong: readonly string[]
  /** The browser without a session, as an opaque word; empty when it keeps no cookies. */
  readonly visitor: string
  /** What proves whose words on a board are whose: known to the browser alone, hashed wherever it is kept. */
  readonly seat: string
  /** What proves a session, in the browser that has one: hashed wherever it is kept. */
  readonly session: string
  /** The number of the last news that a browser got which takes a live stream up again; empty at its first asking. */
  readonly lastEventId: string
  /** A keyed hash of the network address, for limits; never the address. */
  readonly origin: string
  readonly userAgent: string
  /** Asks for a job in the act's own transaction: it is done if, and only if, the act happened. */
  readonly doLater: DoLater
}
export type MemberAsk = Ask & { readonly viewer: Viewer }

/** What a feature answers. */
export type Reply =
  | { kind: 'page'; status: number; view: VNode }
  | { kind: 'redirect'; to: string; seat?: string }
  | { kind: 'live'; following: Following; instead: string }
  | {
      kind: 'content'
      status: number
      type: string
      content: string | Buffer | Readable
      fileName?: string
      policy?: string
      version?: string
      isFixed?: boolean
    }
  | { kind: 'signed-in'; token: string; endsAt: Date; to: string }
  | { kind: 'signed-out'; to: string }

/** A page. 422 where a form has problems, 503 where somebody else's house does not answer. */
export const page = (view: VNode, status: 200 | 403 | 404 | 409 | 422 | 429 | 503 = 200): Reply => ({
  kind: 'page',
  status,
  view,
})

/**
 * To another page of this house, after an act (303) – never to an address that somebody sent us. With a `seat`, the
 * browser keeps it as its own.
 */
export function seeOther(to: string, { seat }: { seat?: string } = {}): Reply {
  if (!/^\/(?![/\\])/.test(to)) throw new Error(`A redirect must stay in the house: ${to}`)
  return { kind: 'redirect', to, ...(seat !== undefined && { seat }) }
}

/**
 * News as they happen, for a script that keeps up with them (server-sent events). Whoever opens the address as a page
 * is led `instead` to where a person sees the same.
 */
export const live = (following: Following, { instead }: { instead: string }): Reply => ({
  kind: 'live',
  following,
  instead,
})

/**
 * Something that is not a page: a feed, a picture, a file to keep (with a name, it is downloaded). A `policy`
 * takes the place of the house's content security policy, for something that must be kept apart from the house. A
 * browser that has this `version` of it already is told so; `isFixed`: its address names the version, so that a browser
 * need not even ask (it keeps it for itself alone: what one reader may see, another may not).
 */
export const content = (
  type: string,
  body: string | Buffer | Readable,
  { status = 200, ...rest }: ContentOptions = {},
): Reply => ({ kind: 'content', status, type, content: body, ...rest })

type ContentOptions = {
  fileName?: string
  policy?: string
  status?: number
  version?: string
  isFixed?: boolean
}

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * The id that a part of the address is, before the database is asked: whatever cannot be one names nothing.
 *
 * @throws NotFound for such a word, so that PostgreSQL's own complaint always means a mistake of ours.
 */
export function idNamed(word: string | undefined, what: string): string {
  if (word === undefined || !id.test(word)) throw new NotFound(what)
  return word
}

/** A feature's doing at one URL: what it shows (get) and what it does (post). */
export type Handlers<A extends Ask> = {
  url: `/${string}`
  get?: (ask: A) => Promise<Reply> | Reply
  post?: (ask: A) => Promise<Reply> | Reply
  /**
   * Strangers are not counted by their network here: sixty people in one hall have one. The feature counts each of them
   * by what it knows them by.
   */
  limitsItself?: true
  /** The largest file that a form here may carry, in bytes. Without it, no file is read. */
  largestFile?: number
  /**
   * The most bytes in a field of a form that takes files. What is longer is named in `tooLong`, for an answer at the
   * field; without it, such a form is refused.
   */
  mostTyped?: number
  /**
   * What somebody gets who pressed twice, where the first press ended their session or gave it another token: told by
   * the cookie that they sent, which is nobody's any more. Null for whoever was never here, who is answered as ever. It
   * shows what is done, and does nothing.
   */
  pressedAgain?: (ask: Pick<Ask, 'db' | 'session' | 'body' | 'now'>) => Promise<Reply | null>
  /**
   * The fields that are kept, sealed, when the form is sent too late, for it to open with again; all of them, where it
   * does not say. Never a code or another secret.
   */
  keeps?: readonly string[]
}

/** A route with its audience. `remembered`: a visitor's page depends on nothing but its URL and the content. */
export type Route = Handlers<Ask> & {
  audience: Audience
  remembered: boolean
  /** Only for whoever sits at the machine that the house runs on: for anybody else there is no such page. */
  forThisMachineOnly?: boolean
  /**
   * What is sent here is taken from anybody and any site, without a token: the address itself says what may be done.
   * So that nobody can be made to act, nobody is anybody here: the request's cookies are not read.
   */
  actsForStrangers?: boolean
}

/** Checks a feature's handlers at compile time, and names them in the feature's own file. */
export const route = (handlers: Handlers<Ask>) => handlers
export const memberRoute = (handlers: Handlers<MemberAsk>) => handlers

/** For everybody, signed in or not. */
export const anyone = (handlers: Handlers<Ask>): Route => ({
  ...handlers,
  audience: 'anyone',
  remembered: false,
})

/**
 * For everybody; and what a visitor sees here is kept in memory until the content changes. Only for pages that
 * carry no form and depend on nothing but the URL and the content (docs/decisions/0008).
 */
export const remembered = (handlers: Handlers<Ask>): Route => ({
  ...handlers,
  audience: 'anyone',
  remembered: true,
})

/** For whoever sits at the machine that the house runs on, signed in or not. */
export const atThisMachine = (handlers: Handlers<Ask>): Route => ({
  ...anyone(handlers),
  forThisMachineOnly: true,
})

/**
 * For whoever has an address that nobody can guess, in a letter perhaps: a mail program may send the form in its
 * reader's place (RFC 8058). Who asks is not known here, whatever cookies they have.
 */
export const forStrangers = (handlers: Handlers<Ask>): Route => ({
  ...anyone(handlers),
  actsForStrangers: true,
})

/** For members. */
export const member = (handlers: Handlers<MemberAsk>): Route => restricted(handlers, 'member')

/** For members who hold the role, or one of two. */
export const holder = (role: RoleDoor, handlers: Handlers<MemberAsk>): Route => restricted(handlers, role)

function restricted(handlers: Handlers<MemberAsk>, audience: Audience): Route {
  // The web layer calls a restricted route only with a viewer (web/answer.ts), which the type cannot know.
  return { ...(handlers as unknown as Handlers<Ask>), audience, remembered: false }
}
