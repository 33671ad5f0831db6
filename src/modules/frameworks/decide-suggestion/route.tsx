import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findAuthors } from '../authors.ts'
import { suggestionAddress } from '../suggesting/address.ts'
import { findGround } from '../suggesting/find-ground.ts'
import { type FoundSuggestion, findWithVersion } from '../suggesting/found.ts'
import { placeChanges } from '../suggesting/ground.ts'
import { decideSuggestion } from './decide-suggestion.ts'
import { readDecision } from './form.ts'
import { ClosedPage, DecideSuggestionPage } from './page.tsx'

export const decideSuggestionRoute = memberRoute({
  url: '/frameworks/:framework/suggestions/:suggestion/decide',
  get: async (ask) => show(ask, await find(ask), blank),
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const framework = params.framework ?? ''
    const found = await find(ask)
    if (found.suggestion.status !== 'open') return page(<ClosedPage {...found} />, 409)
    const ground = await findGround(db, { framework, version: found.version })
    const read = readDecision(placeChanges(found.suggestion, ground), body)
    if (!read.ok) return show(ask, found, read.form)
    const seen = String(body.seen ?? '')
    const deciding = { ...found, ...read.answers, framework, seen, by: viewer.id, at: now }
    const { outcome } = await decideSuggestion(db, deciding)
    if (outcome === 'closed') return page(<ClosedPage {...(await find(ask))} />, 409)
    if (outcome === 'changed-meanwhile') return show(ask, found, read.form, true)
    return seeOther(`${suggestionAddress(found.version, found.suggestion)}?done=decided`)
  },
})

const find = ({ db, params }: MemberAsk) =>
  findWithVersion(db, params.framework ?? '', idNamed(params.suggestion, 'suggestion'))

async function show(
  { db, now, params }: MemberAsk,
  found: FoundSuggestion,
  form: FormState,
  isOvertaken = false,
): Promise<Reply> {
  const { suggestion, version } = found
  if (suggestion.status !== 'open') return page(<ClosedPage {...found} />)
  const ground = await findGround(db, { framework: params.framework ?? '', version })
  const by = await findAuthors(db, [suggestion], now)
  return page(
    <DecideSuggestionPage
      {...found}
      ground={ground}
      places={placeChanges(suggestion, ground)}
      by={by(suggestion)}
      form={form}
      isOvertaken={isOvertaken}
    />,
    isOvertaken ? 409 : form.problems.length > 0 ? 422 : 200,
  )
}
