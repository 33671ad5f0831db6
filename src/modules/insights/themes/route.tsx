import { memberRoute, page } from '#platform/route.ts'
import { pageNumbered } from '#ui/pagination/pages-of-list.tsx'
import { LookingForThemes } from '../looking-for-themes.tsx'
import { mayShapeThemes } from '../looks-after.ts'
import { themesAddress } from '../theme.ts'
import { pagesOf, ThemesPage } from './page.tsx'
import { find } from './query.ts'

export const themesRoute = memberRoute({
  url: '/themes',
  get: async ({ db, viewer, query }) => {
    const { conversations, of, now } = await find(db, query.of)
    const { found } = now
    if (!found) return page(<LookingForThemes again={themesAddress(of)} texts={now.said.size} />)
    const shapes = mayShapeThemes(viewer)
    const number = Math.min(pageNumbered(query.page), pagesOf(found))
    const shown = { conversations, of, now, found, shapes, page: number }
    return page(<ThemesPage {...shown} done={query.done} />)
  },
})
