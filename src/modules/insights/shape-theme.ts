import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { FoundTheme } from './find-theme.ts'
import { type KeptEdit, keepThemeEdit } from './theme-edits.ts'

type Shaping = {
  found: FoundTheme
  edit: Pick<KeptEdit, 'kind' | 'ofTexts' | 'otherLabel'> & Partial<Pick<KeptEdit, 'otherTexts'>>
  act: `insights.${string}`
  /** How many edits there were when whoever acts opened the form, as it came back. */
  revision: unknown
  by: string
  at: Date
}

/** Does something to a theme, unless somebody has done something to themes since the form was opened. */
export async function shapeTheme(
  db: Db,
  { found, edit, act, revision, by, at }: Shaping,
): Promise<'kept' | 'changed-meanwhile'> {
  const { of, theme, key, now } = found
  if (revision !== String(now.revision)) return 'changed-meanwhile'
  return await db.transaction().execute(async (tx) => {
    const kept = await keepThemeEdit(tx, {
      ...edit,
      conversationId: of?.id ?? null,
      label: theme?.label ?? '',
      revision: now.revision,
      by,
      at,
    })
    if (kept === 'kept') await recordAct(tx, { act, by, on: { kind: 'theme', id: key }, at })
    return kept
  })
}
