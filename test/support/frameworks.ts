import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { houseRoot } from '#platform/root.ts'
import { readFramework } from '../../src/modules/frameworks/file/read-framework.ts'
import { type Framework, plainText } from '../../src/modules/frameworks/framework.ts'
import type { TestHouse } from './house.ts'

/** The frameworks that the house ships, by the names of their files. */
export const shippedFrameworks = [
  'sel-2021',
  'sel-2022-06-collaboration-draft',
  'sel-2022',
  'nw-behaviours',
  'whole-systems-top-tips',
]

/** A file of the content, to the byte. */
export const readContent = (...path: string[]) => readFile(join(houseRoot, 'content', ...path))

/** A framework as its file says it. */
export async function readShipped(name: string): Promise<Framework> {
  const reading = readFramework(`${await readContent('frameworks', `${name}.yaml`)}`, 'yaml')
  if (!reading.ok) throw new Error(name)
  return reading.framework
}

/** White space and emphasis as a reader sees them: folded. */
export const folded = (words: string) => plainText(words).replace(/\s+/g, ' ').trim()

/** A framework as small as one can be. */
export const smallFramework = `id: neighbourhood
version: "1"
status: current
title: A good neighbour
characteristics:
  - id: listening
    title: Listening
    behaviours:
      - text: Asking **how it is** and waiting
`

/** The same, read. */
export function readSmall(): Framework {
  const reading = readFramework(smallFramework, 'yaml')
  if (!reading.ok) throw new Error('The smallest framework reads')
  return reading.framework
}

const importAddress = '/frameworks/import'

/** An editor who brings frameworks from files and documents, in a house of the test's own. */
export async function anImporter(house: TestHouse) {
  const editor = await house.signedIn('editor')
  return {
    editor,
    /** Hands a file to the house, and sees what it made of it. */
    async bring(fileName: string, content: string | Buffer) {
      await editor.get(importAddress)
      return editor.postFile(importAddress, { do: 'read', text: '' }, { field: 'file', fileName, content })
    },
    /** Presses one of the buttons of the page that was shown: a form with a file field left empty. */
    press: (packed: string | undefined, fields: Record<string, string>) =>
      editor.post(importAddress, { packed: packed ?? '', ...fields }),
    /** How many versions and drafts there are: nothing half imported. */
    async countRows() {
      const { rows } = await house.database.pool.query(
        'select (select count(*) from frameworks.version) + (select count(*) from frameworks.draft) as count',
      )
      return Number(rows[0]?.count)
    },
  }
}
