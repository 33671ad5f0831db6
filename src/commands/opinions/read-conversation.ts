import { type Conversation, layOutVotes, nowhere, sortIds } from '#maths/opinions/index.ts'
import { OperatorError } from '#platform/errors.ts'
import { readGiven } from './given-file.ts'
import type { Options } from './options.ts'
import { readStatements, type StatementRow } from './statements-file.ts'
import { readVotes } from './votes-file.ts'

export type Given = { ids: string[]; groupOf: Int32Array }

export type ReadConversation = {
  conversation: Conversation
  /** The words of each statement, by its id. */
  texts: ReadonlyMap<string, string>
  given: Given | undefined
  /** What should be said about the files. */
  notes: string[]
}

/** Reads the files of a conversation. */
export async function readConversation(path: string, options: Options): Promise<ReadConversation> {
  const statements = await readStatements(options.statements)
  refuseStrangeMeta(statements, options.meta)
  const ids = new Set(statements.map(({ id }) => id))
  const { votes, notes } = await readVotes(path, ids)
  const table = layOutVotes(votes, [...ids])
  const out = new Set(statements.filter(({ isOut }) => isOut).map(({ id }) => id))
  const conversation = { table, out, aboutMe: new Set(options.meta) }
  const texts = new Map(statements.map(({ id, text }) => [id, text]))
  if (options.given === undefined) return { conversation, texts, given: undefined, notes }
  const { groupOf, notes: more } = await readGiven(options.given, new Set(table.people))
  return { conversation, texts, given: numberGroups(table.people, groupOf), notes: [...notes, ...more] }
}

function refuseStrangeMeta(statements: readonly StatementRow[], meta: readonly string[]): void {
  const ids = new Set(statements.map(({ id }) => id))
  const strange = meta.filter((id) => !ids.has(id))
  if (strange.length > 0)
    throw new OperatorError(
      'CW-OPINIONS-3',
      `--meta names ${strange.map((id) => `“${id}”`).join(', ')}, and there is no such statement`,
      'Name ids of the column comment-id, with commas between.',
    )
}

function numberGroups(people: readonly string[], groupOf: ReadonlyMap<string, string>): Given {
  const ids = sortIds(groupOf.values())
  const number = new Map(ids.map((id, index) => [id, index]))
  return { ids, groupOf: Int32Array.from(people, (id) => number.get(groupOf.get(id) ?? '') ?? nowhere) }
}
