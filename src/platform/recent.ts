import type { Viewer } from './access.ts'
import { type Handlers, type MemberAsk, type Reply, seeOther } from './route.ts'

const minute = 60_000
/** How fresh the proof must be for a sensitive act. */
const freshMinutes = 15
/** A form opens a little earlier only, so that whoever sees it has five minutes to fill it in. */
const openMinutes = 10

/** Whether a member proved who they are within the last quarter of an hour, so that a sensitive act may be theirs. */
export const isFresh = (viewer: Viewer, now: Date) => isWithin(viewer, now, freshMinutes)

/** Whether a form that needs a fresh proof opens for them, without asking first. */
export const mayOpen = (viewer: Viewer, now: Date) => isWithin(viewer, now, openMinutes)

const isWithin = ({ provedAt }: Viewer, now: Date, minutes: number) =>
  provedAt !== null && now.getTime() - provedAt.getTime() < minutes * minute

/**
 * Keeps a route for members who proved who they are a short while ago; others are asked to do so first, and led back
 * to where they were. `form` is the page on which the form stands, where that is another page.
 *
 * `member(recently(exportRoute))`: used with the audience, in a module's routes.ts.
 */
export function recently(
  handlers: Handlers<MemberAsk>,
  { form }: { form?: `/${string}` } = {},
): Handlers<MemberAsk> {
  const { get, post, ...rest } = handlers
  return {
    ...rest,
    ...(get && {
      get: (ask) => (mayOpen(ask.viewer, ask.now) ? get(ask) : prove(addressOf(rest.url, ask))),
    }),
    ...(post && {
      post: (ask) => (isFresh(ask.viewer, ask.now) ? post(ask) : prove(addressOf(form ?? rest.url, ask))),
    }),
  }
}

/** The page that asks for the proof; people's. */
const prove = (to: string): Reply => seeOther(`/account/prove?to=${encodeURIComponent(to)}`)

/** The address that was asked for, with its words in their places. */
function addressOf(url: string, { params, query }: MemberAsk): string {
  const path = url.replace(/:(\w+)/g, (_, word: string) => encodeURIComponent(params[word] ?? ''))
  const words = new URLSearchParams(query).toString()
  return words ? `${path}?${words}` : path
}
