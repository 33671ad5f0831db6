import { memberRoute, page } from '#platform/route.ts'
import { findTheme } from '../find-theme.ts'
import { LookingForThemes } from '../looking-for-themes.tsx'
import { mayShapeThemes } from '../looks-after.ts'
import { namedAs } from '../named-as.ts'
import { themeAddress } from '../theme.ts'
import { patienceMilliseconds } from '../themes-now.ts'
import { ThemePage, textsPerPage } from './page.tsx'

export const themeRoute = memberRoute({
  url: '/themes/:theme',
  get: async ({ db, now: at, viewer, params, query }) => {
    const asked = { word: params.theme, of: query.of, patience: patienceMilliseconds }
    const found = await findTheme(db, asked)
    if (!found) return page(<LookingForThemes again={again(params.theme, query.of)} />)
    const pages = Math.max(1, Math.ceil(found.texts.length / textsPerPage))
    const number = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1))
    const texts = found.texts.slice((number - 1) * textsPerPage, number * textsPerPage)
    const insights = texts.flatMap(({ id, source }) => (source === 'insight' ? [id] : []))
    const names = await namedAs(db, { ids: insights, at })
    const shapes = mayShapeThemes(viewer)
    return page(<ThemePage {...{ found, texts, names, shapes, pages }} page={number} done={query.done} />)
  },
})

const again = (word = '', slug = '') => themeAddress(encodeURIComponent(word), slug ? { slug } : null)
