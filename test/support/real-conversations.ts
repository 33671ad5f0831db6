import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { houseRoot } from '#platform/root.ts'

/** Conversations that really took place, which lie beside the house where it is built, and are no part of it. */
const folder = findFolder(houseRoot)

function findFolder(from: string): string | undefined {
  const here = join(from, 'shared', 'data', 'opinions')
  if (existsSync(here)) return here
  return dirname(from) === from ? undefined : findFolder(dirname(from))
}

const london = 'london.youth.policing'

/** Each with the fewest people of a group, and the statements that are about the person. */
export const realConversations = [
  { name: 'austria-climate.5twd2jsnkf.2022-08-08', smallest: 5, meta: '', k: 2 },
  { name: london, smallest: 3, meta: '1,4,5,6,7,8,9,10,11,12,13,14', k: 3 },
  { name: 'scoop-hivemind.biodiversity', smallest: 5, meta: '', k: 2 },
] as const

export const areAbsent = folder === undefined

/** Says aloud why a test of these does not run. */
export const absentWord = areAbsent ? ' (skipped: shared/data/opinions is not beside the house)' : ''

export const pathOf = (name: string, file: string): string => join(folder ?? '', name, file)

export const readExpected = (name: string) =>
  JSON.parse(readFileSync(pathOf(name, 'expected-given-published-groups.json'), 'utf8'))

/** Something that was said there; none where these conversations are not beside the house. */
export type Comment = { id: string; words: string; person: string }

/** What was said in one of them; without what people only said about themselves. */
export function readComments(name: (typeof realConversations)[number]['name']): Comment[] {
  if (areAbsent) return []
  // The published format, whose columns are these.
  const rows = parse(readFileSync(pathOf(name, 'comments.csv'), 'utf8'), { columns: true }) as Record<
    'comment-id' | 'author-id' | 'comment-body',
    string
  >[]
  const meta = realConversations.find((one) => one.name === name)?.meta.split(',') ?? []
  return rows
    .map((row) => ({ id: row['comment-id'], words: row['comment-body'], person: row['author-id'] }))
    .filter(({ id }) => !meta.includes(id))
}
