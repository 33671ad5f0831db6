import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { LetterWords } from '../letter.ts'
import { type FoundLine, findLines } from './find-lines.ts'
import type { Listed } from './listed.ts'

type Uploading = {
  people: readonly Listed[]
  fileName: string
  /** The letter to begin with, where the organiser chose one before the list. */
  letter?: LetterWords | undefined
  by: string | null
  at: Date
}

/** How many lines one statement writes. */
const linesAtOnce = 2_000

/**
 * Keeps a list that an organiser brought, with what was found about each line. Nothing is sent: that needs another
 * word. All of the list is kept, or nothing.
 */
export async function upload(
  db: Db,
  { people, fileName, letter, by, at }: Uploading,
): Promise<{ id: string }> {
  const lines = await findLines(db, { people, at })
  return await db.transaction().execute(async (tx) => {
    const batch = await tx
      .insertInto('invitations.batch')
      .values({ uploadedBy: by, uploadedAt: at, fileName: fileName.slice(0, 255), ...letter })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeLines(tx, batch.id, lines)
    await recordAct(tx, { act: 'invitations.upload', by, on: { kind: 'invitationBatch', id: batch.id }, at })
    return batch
  })
}

async function writeLines(tx: Tx, batchId: string, lines: readonly FoundLine[]): Promise<void> {
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    await tx
      .insertInto('invitations.line')
      .values(lines.slice(start, start + linesAtOnce).map((line) => ({ ...line, batchId })))
      .execute()
  }
}
