import { NotFound } from '#platform/errors.ts'
import { idNamed, type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { suggestionAddress } from '../suggesting/address.ts'
import { findWithVersion } from '../suggesting/found.ts'
import { WithdrawSuggestionPage } from './page.tsx'
import { withdrawSuggestion } from './withdraw-suggestion.ts'

export const withdrawSuggestionRoute = memberRoute({
  url: '/frameworks/:framework/suggestions/:suggestion/withdraw',
  get: async (ask) => page(<WithdrawSuggestionPage {...(await find(ask))} />),
  post: async (ask) => {
    const { suggestion, version } = await find(ask)
    await withdrawSuggestion(ask.db, { id: suggestion.id, by: ask.viewer.id, at: ask.now })
    const now = await find(ask)
    if (now.suggestion.status !== 'withdrawn') return page(<WithdrawSuggestionPage {...now} />, 409)
    return seeOther(`${suggestionAddress(version, suggestion)}?done=withdrawn`)
  },
})

async function find({ db, viewer, params }: MemberAsk) {
  const found = await findWithVersion(db, params.framework ?? '', idNamed(params.suggestion, 'suggestion'))
  if (found.suggestion.authorId !== viewer.id) throw new NotFound('suggestion of yours')
  return found
}
