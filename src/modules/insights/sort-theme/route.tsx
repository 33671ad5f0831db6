import type { Theme } from '#maths/themes/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { type FoundTheme, findTheme } from '../find-theme.ts'
import { shapeTheme } from '../shape-theme.ts'
import { noTheme, saying, themesAddress } from '../theme.ts'
import { findThemesNow } from '../themes-now.ts'
import { newTheme, sortForm } from './form.ts'
import { SortPage } from './page.tsx'

export const sortThemeRoute = memberRoute({
  url: '/themes/:theme/sort',
  get: async ({ db, params, query }) => {
    const found = await findToSort(db, { word: params.theme, of: query.of })
    return page(<SortPage found={found} others={othersThan(found)} form={filled({})} />)
  },
  post: async ({ db, now: at, viewer, params, query, body }) => {
    const found = await findToSort(db, { word: params.theme, of: query.of })
    const others = othersThan(found)
    const places = [newTheme, ...others.map(({ key }) => key), ...(found.theme ? [noTheme] : [])]
    const form = readForm(sortForm({ texts: found.texts.map(({ id }) => id), places }), body)
    if (!form.ok) return page(<SortPage {...{ found, others }} form={form.state} />, 422)

    const { texts, to, label } = form.answers
    const target = others.find(({ key }) => key === to)
    const edit =
      to === newTheme
        ? { kind: 'split' as const, ofTexts: found.theme?.texts ?? [], otherTexts: texts, otherLabel: label }
        : {
            kind: 'move' as const,
            ofTexts: texts,
            otherTexts: target?.texts ?? [],
            otherLabel: target?.label ?? '',
          }
    const act = 'insights.sortTheme'
    const outcome = await shapeTheme(db, { found, edit, act, revision: body.revision, by: viewer.id, at })
    if (outcome === 'changed-meanwhile')
      return page(<SortPage {...{ found, others }} form={form.state} isChanged={true} />, 409)
    // Both what was put somewhere and what stays should still be in a theme, unless somebody wanted it otherwise.
    const stays = found.theme?.texts.find((id) => !texts.includes(id))
    const watched = [to === noTheme ? undefined : texts[0], stays].filter((id) => id !== undefined)
    const isShown = await areInThemes(db, { texts: watched, of: found.of })
    return seeOther(saying(themesAddress(found.of), isShown ? 'sorted' : 'too-few'))
  },
})

async function findToSort(db: Db, wanted: { word: string | undefined; of: string | undefined }) {
  const found = await findTheme(db, wanted)
  if (!found) throw new NotFound('theme')
  return found
}

const othersThan = ({ now, key }: FoundTheme): Theme[] =>
  (now.found?.themes ?? []).filter((theme) => theme.key !== key)

async function areInThemes(
  db: Db,
  { texts, of }: { texts: readonly string[]; of: FoundTheme['of'] },
): Promise<boolean> {
  const { found } = await findThemesNow(db, { conversationId: of?.id ?? null })
  return texts.every((id) => found?.themes.some((theme) => theme.texts.includes(id)))
}
