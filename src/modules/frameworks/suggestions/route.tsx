import { memberRoute, page } from '#platform/route.ts'
import { findAuthors } from '../authors.ts'
import { findVersionsById, listVersions } from '../queries.ts'
import { listSuggestions } from '../suggesting/queries.ts'
import type { Shown } from '../suggesting/suggestion.ts'
import { SuggestionsPage } from './page.tsx'

export const suggestionsRoute = memberRoute({
  url: '/frameworks/:framework/suggestions',
  get: async ({ db, now, viewer, query, params: { framework = '' } }) => {
    const versions = await listVersions(db, framework)
    const shown = shownBy(query.show)
    const number = /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1
    const found = await listSuggestions(db, { framework, shown, memberId: viewer.id, page: number })
    const wordings =
      found.length > 0
        ? await findVersionsById(
            db,
            found.map(({ versionId }) => versionId),
          )
        : []
    const by = await findAuthors(db, found, now)
    return page(
      <SuggestionsPage
        versions={versions}
        wordings={wordings}
        suggestions={found}
        by={by}
        shown={shown}
        page={number}
        memberId={viewer.id}
      />,
    )
  },
})

const shownBy = (word: string | undefined): Shown =>
  word === 'waiting' || word === 'decided' || word === 'mine' ? word : 'all'
