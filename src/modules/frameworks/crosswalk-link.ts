import { z } from 'zod'
import type { Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { relations } from './crosswalk.ts'

/** What every link says of two behaviours. */
export const linkFields = {
  relation: z.enum(relations, { error: 'Select how they correspond' }),
  reason: z
    .string()
    .trim()
    .min(1, 'Enter a reason: one sentence about these two texts')
    .max(500, 'The reason must be 500 characters or less'),
}

/** Finds a crosswalk and keeps other editors' acts on it waiting until this one is done. */
export async function lockCrosswalk(tx: Tx, slug: string) {
  const crosswalk = await tx
    .selectFrom('frameworks.crosswalk')
    .selectAll()
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  if (!crosswalk) throw new NotFound('crosswalk')
  return crosswalk
}
