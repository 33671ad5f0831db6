import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findThemeToShape } from '../find-theme.ts'
import { shapeTheme } from '../shape-theme.ts'
import { saying, themeAddress } from '../theme.ts'
import { renameForm } from './form.ts'
import { RenamePage } from './page.tsx'

export const renameThemeRoute = memberRoute({
  url: '/themes/:theme/rename',
  get: async ({ db, params, query }) => {
    const found = await findThemeToShape(db, { word: params.theme, of: query.of })
    return page(<RenamePage found={found} form={filled({ label: found.theme.label })} />)
  },
  post: async ({ db, now: at, viewer, params, query, body }) => {
    const found = await findThemeToShape(db, { word: params.theme, of: query.of })
    const form = readForm(renameForm, body)
    if (!form.ok) return page(<RenamePage found={found} form={form.state} />, 422)
    const outcome = await shapeTheme(db, {
      found,
      edit: { kind: 'rename', ofTexts: found.theme.texts, otherLabel: form.answers.label },
      act: 'insights.renameTheme',
      revision: body.revision,
      by: viewer.id,
      at,
    })
    if (outcome === 'changed-meanwhile')
      return page(<RenamePage found={found} form={form.state} isChanged={true} />, 409)
    return seeOther(saying(themeAddress(found.theme.central, found.of), 'renamed'))
  },
})
