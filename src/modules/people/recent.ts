import type { Viewer } from '#platform/access.ts'
import { type Handlers, type MemberAsk, type Reply, seeOther } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { findKeptWords, forgetKeptWords, keepWords } from './kept-words.ts'

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

export type ProvenAsk = MemberAsk & {
  /** What they had typed here when they were asked for a proof, for the form to open with; null where nothing. */
  readonly kept: FormState | null
}

type ProvenHandlers = Handlers<ProvenAsk> & {
  /** The fields of its form that are kept while somebody proves who they are; never a code or another secret. */
  keeps?: readonly string[]
}

/** A route whose form opens with what was kept: only with `recently` it can be given an audience. */
export const provenRoute = (handlers: ProvenHandlers) => handlers

/**
 * Keeps a route for members who proved who they are a short while ago; others are asked to do so first, and led back
 * to where they were, with what they had typed. `form` is the page on which the form stands, where that is another
 * page.
 *
 * `member(recently(exportRoute))`: used with the audience, in a module's routes.ts.
 */
export function recently(
  handlers: ProvenHandlers,
  { form }: { form?: `/${string}` } = {},
): Handlers<MemberAsk> {
  const { get, post, keeps = [], ...rest } = handlers
  return {
    ...rest,
    ...(get && {
      get: async (ask) => {
        const { path, withQuery } = addressOf(rest.url, ask)
        if (!mayOpen(ask.viewer, ask.now)) return prove(withQuery)
        return get({ ...ask, kept: keeps.length > 0 ? await findKeptWords(ask, path) : null })
      },
    }),
    ...(post && {
      post: async (ask) => {
        const { path, withQuery } = addressOf(form ?? rest.url, ask)
        if (!isFresh(ask.viewer, ask.now)) {
          if (keeps.length > 0) await keepWords(ask, { path, keeps })
          return prove(withQuery)
        }
        const reply = await post({ ...ask, kept: null })
        if (keeps.length > 0) await forgetKeptWords(ask, path)
        return reply
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
