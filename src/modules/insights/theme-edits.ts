import type { ThemeEdit } from '#maths/themes/index.ts'
import type { Db, Tx } from '#platform/db.ts'

/** What somebody did to a theme, as it is kept. */
export type KeptEdit = {
  id: string
  number: number
  kind: ThemeEdit['kind']
  ofTexts: readonly string[]
  otherTexts: readonly string[]
  /** What the theme was called then; empty for none. */
  label: string
  /** Its new name, or what the other theme was called. */
  otherLabel: string
  doneAt: Date
  undoneAt: Date | null
}

/** Lists what people did to the themes of a conversation, or of all that was said, in their order. */
export async function listThemeEdits(db: Db, conversationId: string | null): Promise<KeptEdit[]> {
  const rows = await db
    .selectFrom('insights.themeEdit')
    .select(['id', 'number', 'kind', 'ofTexts', 'otherTexts', 'label', 'otherLabel', 'doneAt', 'undoneAt'])
    .where('conversationId', 'is not distinct from', conversationId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as KeptEdit['kind'] })) // checked by the table
}

/** As the mathematics takes it. */
export function themeEditOf({ kind, ofTexts, otherTexts, otherLabel }: KeptEdit): ThemeEdit {
  if (kind === 'rename') return { kind, of: ofTexts, label: otherLabel }
  if (kind === 'merge') return { kind, of: ofTexts, into: otherTexts }
  if (kind === 'split') return { kind, of: ofTexts, part: otherTexts, label: otherLabel }
  return { kind, texts: ofTexts, to: otherTexts }
}

/** How many edits there are: what a form was opened with, so that it does not undo what somebody did meanwhile. */
export const revisionOf = (edits: readonly KeptEdit[]): number => edits.at(-1)?.number ?? 0

type Keeping = Pick<KeptEdit, 'kind' | 'ofTexts' | 'label' | 'otherLabel'> &
  Partial<Pick<KeptEdit, 'otherTexts'>> & {
    conversationId: string | null
    revision: number
    by: string
    at: Date
  }

/** Keeps what somebody did to a theme, unless somebody has done something since they looked. */
export async function keepThemeEdit(
  tx: Tx,
  { revision, by, at, ofTexts, otherTexts = [], ...edit }: Keeping,
): Promise<'kept' | 'changed-meanwhile'> {
  const kept = await tx
    .insertInto('insights.themeEdit')
    .values({
      ...edit,
      ofTexts: [...ofTexts],
      otherTexts: [...otherTexts],
      number: revision + 1,
      doneBy: by,
      doneAt: at,
    })
    .onConflict((conflict) => conflict.columns(['conversationId', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept ? 'kept' : 'changed-meanwhile'
}
