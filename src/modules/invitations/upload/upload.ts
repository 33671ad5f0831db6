import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { LetterWords } from '../letter.ts'
import { findLines } from './find-lines.ts'
import type { Listed } from './listed.ts'

type Uploading = {
  people: readonly Listed[]
  fileName: string
  /** The letter to begin with, where the organiser chose one before the list. */
  letter?: LetterWords | undefined
  by: string | null
  at: Date
}

/**
 * Keeps a list that an organiser brought, with what was found about each line. Nothing is sent: that needs another
 * word. All of the list is kept, or nothing.
 */
export async function upload(
  db: Db,
  { people, fileName, letter, by, at }: Uploading,
): Promise<{ id: string }> {
  return await db.transaction().execute(async (tx) => {
    const batch = await tx
      .insertInto('invitations.batch')
      .values({ uploadedBy: by, uploadedAt: at, fileName: fileName.slice(0, 255), ...letter })
      .returning('id')
      .executeTakeFirstOrThrow()
    for await (const lines of findLines(tx, { people, at }))
      await tx
        .insertInto('invitations.line')
        .values(lines.map((line) => ({ ...line, batchId: batch.id })))
        .execute()
    await recordAct(tx, { act: 'invitations.upload', by, on: { kind: 'invitationBatch', id: batch.id }, at })
    return batch
  })
}
