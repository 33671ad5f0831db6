import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findThemeToShape } from '../find-theme.ts'
import { shapeTheme } from '../shape-theme.ts'
import { saying, themeAddress } from '../theme.ts'
import { mergeForm } from './form.ts'
import { MergePage } from './page.tsx'

export const mergeThemeRoute = memberRoute({
  url: '/themes/:theme/merge',
  get: async ({ db, params, query }) => {
    const found = await findThemeToShape(db, { word: params.theme, of: query.of })
    return page(<MergePage found={found} others={othersThan(found)} form={filled({})} />)
  },
  post: async ({ db, now: at, viewer, params, query, body }) => {
    const found = await findThemeToShape(db, { word: params.theme, of: query.of })
    const others = othersThan(found)
    if (others.length === 0) return page(<MergePage {...{ found, others }} form={filled({})} />, 409)
    const form = readForm(mergeForm(others.map(({ key }) => key)), body)
    const into = form.ok ? others.find(({ key }) => key === form.answers.into) : undefined
    if (!into) return page(<MergePage {...{ found, others }} form={form.state} />, 422)
    const outcome = await shapeTheme(db, {
      found,
      edit: {
        kind: 'merge',
        ofTexts: found.theme.texts,
        otherTexts: into.texts,
        otherLabel: into.label,
      },
      act: 'insights.mergeTheme',
      revision: body.revision,
      by: viewer.id,
      at,
    })
    if (outcome === 'changed-meanwhile')
      return page(<MergePage {...{ found, others }} form={form.state} isChanged={true} />, 409)
    return seeOther(saying(themeAddress(into.central, found.of), 'merged'))
  },
})

const othersThan = ({ now, key }: Awaited<ReturnType<typeof findThemeToShape>>) =>
  (now.found?.themes ?? []).filter((theme) => theme.key !== key)
