import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { readFramework } from './file/read-framework.ts'
import { publishFramework } from './publish/publish.ts'

/** The files in the order in which a reader should meet them: the community's own framework first, oldest first. */
const files = [
  'sel-2021.yaml',
  'sel-2022-06-collaboration-draft.yaml',
  'sel-2022.yaml',
  'nw-behaviours.yaml',
  'whole-systems-top-tips.yaml',
]

/** Publishes the frameworks of the source documents, word for word, as the house's own content. */
export const plantFrameworks: Seed = async ({ db, now }) => {
  await inTransaction(db, async (tx) => {
    for (const file of files) await plantFile(tx, file, now)
  })
}

async function plantFile(tx: Tx, file: string, at: Date): Promise<void> {
  const document = await readFile(join(houseRoot, 'content', 'frameworks', file), 'utf8')
  const reading = readFramework(document, 'yaml')
  if (!reading.ok) throw new Error(`${file}: ${reading.problems.map(({ message }) => message).join(' ')}`)
  const { framework } = reading
  const done = await publishFramework(tx, { framework, document, format: 'yaml', by: null, at })
  if (done.outcome !== 'published') throw new Error(`${file} was not published: ${done.outcome}`)
}
