import { findNames } from '#modules/people/index.ts'
import { memberRoute, page } from '#platform/route.ts'
import { editionNamed } from '../edition.ts'
import { findEdition, findEditionWithEarlier } from '../queries.ts'
import { EditionPage } from './page.tsx'

export const editionRoute = memberRoute({
  url: '/community/editions/:edition',
  get: async ({ db, params }) => {
    const { edition, earlier } = await findEditionWithEarlier(db, editionNamed(params.edition))
    const holding = await findEdition(db)
    const names = await findNames(db, [edition.publishedBy])
    const who = names.get(edition.publishedBy ?? '')
    return page(<EditionPage edition={edition} earlier={earlier} holding={holding} who={who} />)
  },
})
