import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { findScope } from '../find-theme.ts'
import { saying, themesAddress } from '../theme.ts'
import { undoThemeEdit } from './undo-theme-edit.ts'

export const undoThemeEditRoute = memberRoute({
  url: '/themes/undo',
  post: async ({ db, now: at, viewer, body }) => {
    const of = await findScope(db, typeof body.of === 'string' ? body.of : undefined)
    const editId = idNamed(typeof body.edit === 'string' ? body.edit : undefined, 'theme edit')
    const outcome = await undoThemeEdit(db, { editId, by: viewer.id, at })
    return seeOther(saying(themesAddress(of), outcome))
  },
})
