import type { Round } from '#maths/matching/index.ts'
import { OperatorError } from '#platform/errors.ts'
import { readWord } from './options.ts'
import { readPairs } from './pairs-file.ts'
import { readMap, readPeople } from './people-file.ts'
import type { Grouping } from './plan-file.ts'
import { readRules } from './rules-file.ts'
import { readTable } from './table.ts'

type Asked = {
  path: string
  flags: Readonly<Record<string, string | boolean | undefined>>
  group: Grouping
  seed: string
}

/** Reads the files that make up a round, and whatever should be said about them. */
export async function readRound({
  path,
  flags,
  group,
  seed,
}: Asked): Promise<{ round: Round; notes: string[] }> {
  const map = readMap(readWord(flags, 'map'))
  const rules = await readRules(readWord(flags, 'rules'))
  const table = await readTable(path)
  const { people, notes } = readPeople(table, map)
  if (people.length === 0)
    throw new OperatorError(
      'CW-MATCH-4',
      `${table.file} lists nobody`,
      'Write a row for each person under the header.',
    )
  const ids = new Set(people.map(({ id }) => id))
  const none = { pairs: [], notes: [] }
  const files = [readWord(flags, 'met'), readWord(flags, 'blocked')]
  const [met = none, blocked = none] = await Promise.all(
    files.map(async (file) => (file === undefined ? none : await readPairs(file, ids))),
  )
  const odd = group === 'trio-if-odd' ? 'trio' : 'pair'
  return {
    round: { people, rules, odd, met: met.pairs, blocked: blocked.pairs, locked: [], seed },
    notes: [...notes, ...met.notes, ...blocked.notes],
  }
}
