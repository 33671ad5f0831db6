import { idNamed, memberRoute, page } from '#platform/route.ts'
import { findAuthors } from '../authors.ts'
import { findVersionsById, listVersions } from '../queries.ts'
import { findGround, findPublicGround } from '../suggesting/find-ground.ts'
import { findWithVersion } from '../suggesting/found.ts'
import { placeChanges } from '../suggesting/ground.ts'
import { SuggestionPage } from './page.tsx'

export const suggestionRoute = memberRoute({
  url: '/frameworks/:framework/suggestions/:suggestion',
  get: async ({ db, now, viewer, query, params }) => {
    const framework = params.framework ?? ''
    const found = await findWithVersion(db, framework, idNamed(params.suggestion, 'suggestion'))
    const { suggestion, version } = found
    const isEditor = viewer.roles.has('editor')
    const isOpen = suggestion.status === 'open'
    const ground = isEditor ? findGround : findPublicGround
    const places = isOpen ? placeChanges(suggestion, await ground(db, { framework, version })) : []
    const brought = suggestion.changes.flatMap(({ versionId }) => versionId ?? [])
    const by = await findAuthors(db, [suggestion], now)
    return page(
      <SuggestionPage
        {...found}
        versions={await listVersions(db, framework)}
        places={places}
        broughtBy={brought.length > 0 ? await findVersionsById(db, brought.slice(0, 1)) : []}
        by={by(suggestion)}
        isOwn={suggestion.authorId === viewer.id}
        isEditor={isEditor}
        done={query.done}
      />,
    )
  },
})
