import { page, route } from '#platform/route.ts'
import type { PageSlug } from '../page.ts'
import { findCommunity, findPage } from '../queries.ts'
import { ShownPage } from './page.tsx'

/** The route of one of the community's own pages, at its own address. */
const showPage = (slug: PageSlug) =>
  route({
    url: `/${slug}`,
    get: async ({ db, viewer, query: { done } }) => {
      const [shown, community] = await Promise.all([findPage(db, slug), findCommunity(db)])
      const isEditor = viewer?.roles.has('editor') ?? false
      return page(<ShownPage shown={shown} community={community} isEditor={isEditor} done={done} />)
    },
  })

export const accessibilityRoute = showPage('accessibility')
export const privacyRoute = showPage('privacy')
export const cookiesRoute = showPage('cookies')
export const glossaryRoute = showPage('glossary')
