import { memberRoute, page } from '#platform/route.ts'
import { LookingForThemes } from '../looking-for-themes.tsx'
import { mayShapeThemes } from '../looks-after.ts'
import { themesAddress } from '../theme.ts'
import { ThemesPage } from './page.tsx'
import { find } from './query.ts'

export const themesRoute = memberRoute({
  url: '/themes',
  get: async ({ db, viewer, query }) => {
    const { conversations, of, now } = await find(db, query.of)
    const { found } = now
    if (!found) return page(<LookingForThemes again={themesAddress(of)} texts={now.said.size} />)
    const shapes = mayShapeThemes(viewer)
    return page(<ThemesPage {...{ conversations, of, now, found, shapes }} done={query.done} />)
  },
})
