import { basename } from 'node:path'
import { type Pair, pairsOf } from '#maths/matching/index.ts'
import { readPlanFile } from './plan-file.ts'
import { parseTable, readWords, tellWrong } from './table.ts'

type Reading = { pairs: Pair[]; notes: string[] }

/**
 * Reads pairs of people: a table of two columns a and b, or the plan of an earlier match, in which everybody met. Pairs
 * that name people who are not there are left out, and counted.
 */
export async function readPairs(path: string, ids: ReadonlySet<string>): Promise<Reading> {
  const file = basename(path)
  const words = await readWords(path)
  const all = words.trimStart().startsWith('{')
    ? readPlanFile(file, words).rounds.flatMap((round) =>
        pairsOf(round).map((pair) => ({ pair, where: 'a pair' })),
      )
    : readTwoColumns(file, words)
  const known = all.filter(({ pair }) => pair.every((id) => ids.has(id)))
  const strange = all.filter(({ pair }) => !pair.every((id) => ids.has(id)))
  const [first] = strange
  const named = first?.pair.find((id) => !ids.has(id))
  const notes = first
    ? [
        `${file}: ${strange.length} of ${all.length} pairs name people who are not among these (${first.where}: “${named}”). They are ignored.`,
      ]
    : []
  return { pairs: known.map(({ pair }) => pair), notes }
}

function readTwoColumns(file: string, words: string): { pair: Pair; where: string }[] {
  const { header, rows } = parseTable(file, words)
  const names = header.map((name) => name.toLowerCase())
  const [a, b] = [names.indexOf('a'), names.indexOf('b')]
  if (a < 0 || b < 0)
    tellWrong(file, [
      `row 1: the columns a and b are missing; there are ${header.join(', ')}. Name the two columns with the ids a and b.`,
    ])
  tellWrong(
    file,
    rows
      .filter(({ cells }) => cells[a] === '' || cells[b] === '' || cells[a] === cells[b])
      .map(({ number, cells }) =>
        cells[a] === cells[b]
          ? `row ${number}, columns a and b: “${cells[a]}” is paired with themselves. Take the row out.`
          : `row ${number}, column ${cells[a] === '' ? 'a' : 'b'}: it is empty. Write an id, or take the row out.`,
      ),
  )
  return rows.map(({ number, cells }) => ({ pair: [cells[a] ?? '', cells[b] ?? ''], where: `row ${number}` }))
}
