import { centre } from '../geometry/centre.ts'
import { findComponents } from '../geometry/components.ts'
import { project, takePoints } from '../geometry/project.ts'
import { drawLots, drawSome } from '../lots.ts'
import { keepStatements, type VoteTable } from '../votes.ts'
import { compareGroupings } from './agreement.ts'
import { findOptima } from './optima.ts'

/** So many draws at least; among few people, where their mean moves more, up to so many. */
const [fewestTurns, mostTurns] = [30, 100]
const turnsByPeople = 6_000
const share = 0.75
const starts = 4
const closely = { count: 2, tolerance: 1e-4, mostSteps: 30 }

type Found = { k: number; smallest: number; groupOf: Int32Array; chosen: Int32Array; seed: string }

/**
 * How much of a grouping stays when a quarter of the statements is hidden: the mean adjusted Rand index to it over 30
 * draws (among few people more) of 75 % of the statements, each grouped anew. 1: nothing changes; about 0: everything
 * does. A draw in which no grouping of that size exists counts as 0.
 *
 * Calibrated by `npm run bench -- opinions` on invented conversations, where it follows how right a grouping is.
 */
export function measureStability(table: VoteTable, { k, smallest, groupOf, chosen, seed }: Found): number {
  const lots = drawLots(`${seed} stability`)
  const all = table.statements.length
  const many = Math.max(1, Math.round(share * all))
  const turns = Math.min(mostTurns, Math.max(fewestTurns, Math.round(turnsByPeople / chosen.length)))
  let sum = 0
  for (let turn = 0; turn < turns; turn += 1) {
    const kept = new Set(drawSome(lots, many, all))
    const part = keepStatements(table, (column) => kept.has(column))
    const centred = centre(part)
    const components = findComponents(centred, closely)
    const points = project(centred, components, { statements: many, votedByAll: 0 })
    const [best] = findOptima(takePoints(points, chosen), { k, smallest, starts, seed: `${seed} ${turn}` })
    if (best) sum += compareGroupings(best.groupOf, groupOf)
  }
  return sum / turns
}
