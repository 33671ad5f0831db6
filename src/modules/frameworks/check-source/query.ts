import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { SpanRole } from '../document/read-document.ts'
import type { Draft } from '../drafting/draft.ts'
import { findDraft } from '../drafting/queries.ts'

/** A stretch of the document with what it became when it was read, from offset `start` to `end`. */
export type Stretch = {
  start: number
  end: number
  role: SpanRole
  /** For a heading that groups: what the first became that stands under it. */
  under?: SpanRole | undefined
  /** The key of the characteristic that it went to, and the place of the behaviour there, counted from 0. */
  key?: string | undefined
  behaviour?: number | undefined
  item?: number | undefined
  before?: boolean | undefined
}

export type SourceReading = { draft: Draft; text: string; stretches: readonly Stretch[] }

const stretchSchema = z.array(
  z.looseObject({
    start: z.number(),
    end: z.number(),
    role: z.string(),
    under: z.string().optional(),
    key: z.string().optional(),
    behaviour: z.number().optional(),
    item: z.number().optional(),
    before: z.boolean().optional(),
  }),
)

/**
 * Finds a draft with the document that it was read from, in two queries.
 *
 * @throws NotFound where there is no draft, or it was not read from a document.
 */
export async function findSource(db: Db, framework: string): Promise<SourceReading> {
  const draft = await findDraft(db, framework)
  const row =
    draft &&
    (await db
      .selectFrom('frameworks.draft')
      .select(['sourceText', 'spans'])
      .where('id', '=', draft.id)
      .executeTakeFirst())
  if (!draft || row?.sourceText === undefined || row.sourceText === null)
    throw new NotFound('document of this draft')
  // `import.ts` wrote them from the roles of the reading.
  return { draft, text: row.sourceText, stretches: stretchSchema.parse(row.spans) as Stretch[] }
}
