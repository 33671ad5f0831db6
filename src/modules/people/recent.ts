import type { Viewer } from '#platform/access.ts'
import { type Handlers, type MemberAsk, type Reply, seeOther } from '#platform/route.ts'
import { keepWords } from './kept-words.ts'

const minute = 60_000
/** How fresh the proof must be for a sensitive act. */
const freshMinutes = 15
/** A form opens a little earlier only, so that whoever sees it has five minutes to fill it in. */
const openMinutes = 10

/** Whether a member proved who they are within the last quarter of an hour, so that a sensitive act may be theirs. */
const isFresh = (viewer: Viewer, now: Date) => isWithin(viewer, now, freshMinutes)

/** Whether a form that needs a fresh proof opens for them, without asking first. */
export const mayOpen = (viewer: Viewer, now: Date) => isWithin(viewer, now, openMinutes)

const isWithin = ({ provedAt }: Viewer, now: Date, minutes: number) =>
  provedAt !== null && now.getTime() - provedAt.getTime() < minutes * minute

/**
 * Keeps a route for members who proved who they are a short while ago; others are asked to do so first, and led back
 * to where they were, with what they had typed. `form` is the page on which the form stands, where that is another
 * page.
 *
 * `member(recently(exportRoute))`: used with the audience, in a module's routes.ts.
 */
export function recently(
  { keeps = [], ...handlers }: Handlers<MemberAsk>,
  { form }: { form?: `/${string}` } = {},
): Handlers<MemberAsk> {
  const { get, post, ...rest } = handlers
  return {
    ...rest,
    keeps,
    ...(get && {
      get: async (ask) =>
        mayOpen(ask.viewer, ask.now) ? await get(ask) : prove(addressOf(rest.url, ask).withQuery),
    }),
    ...(post && {
      post: async (ask) => {
        if (isFresh(ask.viewer, ask.now)) return await post(ask)
        const { path, withQuery } = addressOf(form ?? rest.url, ask)
        if (keeps.length > 0)
          await keepWords(ask.db, {
            memberId: ask.viewer.id,
            visitor: ask.visitor,
            typed: { page: path, action: addressOf(rest.url, ask).path, values: ask.body },
            keeps,
            at: ask.now,
          })
        return prove(withQuery)
      },
    }),
  }
}

/** The page that asks for the proof. */
const prove = (to: string): Reply => seeOther(`/account/prove?to=${encodeURIComponent(to)}`)

/** The address that was asked for, with its words in their places. */
function addressOf(url: string, { params, query }: MemberAsk) {
  const path = url.replace(/:(\w+)/g, (_, word: string) => encodeURIComponent(params[word] ?? ''))
  const words = new URLSearchParams(query).toString()
  return { path, withQuery: words ? `${path}?${words}` : path }
}
