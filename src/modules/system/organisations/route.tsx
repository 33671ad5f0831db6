import { memberRoute, page } from '#platform/route.ts'
import { membersStandingIn } from '../notices.ts'
import { type Asked, listOrganisations, organisationsPerPage } from '../organisation-queries.ts'
import { listPartsWithOrganisations } from '../queries.ts'
import { OrganisationsPage } from './page.tsx'

export const organisationsRoute = memberRoute({
  url: '/system/organisations',
  get: async ({ db, query }) => {
    const asked = readAsked(query)
    const [list, parts] = await Promise.all([listOrganisations(db, asked), listPartsWithOrganisations(db)])
    const standing = await membersStandingIn.ask(
      db,
      list.organisations.map(({ id }) => id),
    )
    const pages = Math.ceil(list.count / organisationsPerPage)
    return page(<OrganisationsPage {...{ list, asked, parts, standing, pages }} done={query.done} />)
  },
})

/** What an address asks for; what it cannot mean asks for nothing. */
function readAsked({
  words = '',
  part = '',
  only,
  page: number = '',
}: Readonly<Record<string, string>>): Asked {
  return {
    words: words.trim().slice(0, 200),
    partId: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(part) ? part : null,
    only: only === 'new' || only === 'retired' ? only : null,
    page: /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 1,
  }
}
