import { closeSync, openSync, writeSync } from 'node:fs'
import { usualRules } from '#maths/matching/problem.ts'
import { keepApart, weigh } from '#maths/matching/worth.ts'
import { inventPeople } from '#test/matching-people.ts'

type Instance = { count: number; cast: number; oneOrganisation?: number }
type Take = (a: number, b: number, worth: number) => void

/**
 * Hands every pair that may meet to a solver that knows nothing of rules, or writes them into a file: three numbers of
 * 32 bits a pair. Gives how many there are.
 */
export function writeEdges({ count, cast, oneOrganisation = 0 }: Instance, to: Take | string): number {
  const columns = inventPeople({ count, seed: cast, oneOrganisation })
  const { worthRow } = weigh(columns, { rules: usualRules, across: 0, apart: keepApart([]) })
  const file = typeof to === 'string' ? openSync(to, 'w') : undefined
  let edges = 0
  for (let a = 0; a < count; a += 1) {
    const row = new Int32Array(count - a - 1)
    worthRow(a, a + 1, row)
    const written = Int32Array.from(
      [...row.entries()].flatMap(([at, worth]) => (worth < 0 ? [] : [a, a + 1 + at, worth])),
    )
    edges += written.length / 3
    if (file !== undefined) writeSync(file, written)
    else if (typeof to !== 'string')
      for (let at = 0; at < written.length; at += 3) to(a, written[at + 1] ?? 0, written[at + 2] ?? 0)
  }
  if (file !== undefined) closeSync(file)
  return edges
}
