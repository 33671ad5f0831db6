import {
  type Answer,
  type Confidentiality,
  countVotes,
  discloseStatement,
  exactMcNemar,
  findReplaceable,
  layOutVotes,
  mayCross,
  type Standing,
  tally,
  type Vote,
  type VoteTable,
} from '#maths/opinions/index.ts'
import type { KeptStanding } from '../standing.ts'
import type { Change } from './body.ts'

/** A statement and another that rewords it, by their numbers. */
export type Pair = { before: number; after: number }

type Sources = {
  pairs: readonly Pair[]
  after: KeptStanding
  kept: ReadonlyMap<number, KeptStanding>
  /** What the last snapshot shows of such pairs. */
  shown: readonly Change[]
  confidentiality: Confidentiality
}

/**
 * Says of each pair how the same people answered to the old words and to the new ones. Only of twice the threshold of
 * people or more; and what is shown follows the votes only where so many have changed that nobody's can be told.
 */
export function findChanges({ pairs, after, kept, shown, confidentiality }: Sources): Change[] {
  const { threshold } = confidentiality
  const now = twiceOf(after, pairs)
  const old = new Map(shown.map((change) => [idOf(change), change]))
  // Whatever was shown before may have been of any of them.
  const fresh = [...kept.values()].reduce(
    (left, standing) => {
      const then = twiceOf(standing, pairs)
      const told = then.table.statements.filter((_, column) =>
        mayCross(tally(countVotes(then.table), column).n, confidentiality),
      )
      return left.intersection(findReplaceable(new Map(told.map((id) => [id, then])), now, threshold))
    },
    new Set(pairs.map(idOf)),
  )
  return pairs.flatMap((pair) => {
    const held = old.get(idOf(pair))
    if (!fresh.has(idOf(pair))) return held ? [held] : []
    const column = now.table.statements.indexOf(idOf(pair))
    const moved = tally(countVotes(now.table), column)
    if (!mayCross(moved.n, confidentiality)) return []
    const { all } = discloseStatement({ all: moved, groups: [] }, confidentiality)
    if (all.kind === 'hidden') return []
    const told =
      all.kind === 'shown'
        ? { towards: all.agree, away: all.disagree, unchanged: all.pass }
        : ({ towards: '[c]', away: '[c]', unchanged: '[c]' } as const)
    const isWhole = !Object.values(told).includes('[c]')
    const p = isWhole ? exactMcNemar(moved.agree, moved.disagree) : null
    return [{ ...pair, from: after.number, n: all.n, ...told, p }]
  })
}

const idOf = ({ before, after }: Pair) => `${before}>${after}`

/** Whoever answered both: towards the new words counts as agree, away from them as disagree, neither as a pass. */
function twiceOf({ table }: KeptStanding, pairs: readonly Pair[]): Standing {
  const votes = table.people.flatMap((person, row) => {
    const answers = answersOf(table, row)
    return pairs.flatMap((pair): Vote[] => {
      const [before, after] = [answers.get(`${pair.before}`), answers.get(`${pair.after}`)]
      if (before === undefined || after === undefined) return []
      const answer: Answer = after > before ? 1 : after < before ? -1 : 0
      return [{ person, statement: idOf(pair), answer, at: 0 }]
    })
  })
  const laid = layOutVotes(votes, pairs.map(idOf))
  return { table: laid, groupOf: new Int32Array(laid.people.length).fill(-1), k: 0 }
}

function answersOf(table: VoteTable, row: number): Map<string, number> {
  const answers = new Map<string, number>()
  for (let at = table.start[row] ?? 0; at < (table.start[row + 1] ?? 0); at += 1)
    answers.set(table.statements[table.column[at] ?? 0] ?? '', table.answer[at] ?? 0)
  return answers
}
