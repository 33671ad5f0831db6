import type { Lineage } from '#maths/lineage/index.ts'
import { wordingOf } from '../lineage/items.ts'
import type { LineageLink } from '../lineage/links.ts'
import { type Characteristic, type FrameworkVersion, placedIn } from '../version.ts'
import { type ComparedRow, type Elsewhere, type Placed, passageOf } from './comparison.ts'

type Given = {
  before: FrameworkVersion
  after: FrameworkVersion
  links: readonly LineageLink[]
  lineage: Lineage
}

/**
 * Puts behaviours that are linked, directly or by others, into one row each; every compared behaviour stands
 * once.
 */
export function joinRows({ before, after, links, lineage }: Given): readonly ComparedRow[] {
  const [was, is] = [placedById(before), placedById(after)]
  const byFrom = Map.groupBy(links, ({ from }) => from)
  const byTo = Map.groupBy(links, ({ to }) => to)
  const seen = new Set<string>()

  const gather = (first: string): { from: Set<string>; to: Set<string>; isProposed: boolean } => {
    const row = { from: new Set<string>(), to: new Set<string>(), isProposed: false }
    const open: ['from' | 'to', string][] = [['to', first]]
    for (let next = open.pop(); next; next = open.pop()) {
      const [end, id] = next
      if (row[end].has(id)) continue
      row[end].add(id)
      for (const link of (end === 'to' ? byTo : byFrom).get(id) ?? []) {
        if (link.decision === 'proposed') row.isProposed = true
        open.push(end === 'to' ? ['from', link.from] : ['to', link.to])
      }
    }
    return row
  }

  const living = [...is.keys()].flatMap((id): ComparedRow[] => {
    if (seen.has(id) || !lineage.after.has(id)) return []
    const { from, to, isProposed } = gather(id)
    for (const one of to) seen.add(one)
    const relations = new Set([...to].flatMap((one) => lineage.after.get(one)?.relation ?? []))
    return [makeRow([...relations], pick(was, from), pick(is, to), isProposed)]
  })
  const dropped = [...lineage.before].flatMap(([id, { relation }]) => {
    const own = was.get(id)
    return relation === 'dropped' && own ? makeRow(['dropped'], [own], [], false) : []
  })
  return [...living, ...dropped]
}

const makeRow = (
  relations: ComparedRow['relations'],
  sources: readonly Placed[],
  targets: readonly Placed[],
  isProposed: boolean,
): ComparedRow => {
  const passage = passageOf(textOf(sources), textOf(targets))
  // The same words need nobody's decision.
  return { relations, sources, targets, passage, isProposed: isProposed && passage.change !== 'none' }
}

const textOf = (side: readonly Placed[]) => side.map(({ behaviour }) => wordingOf(behaviour)).join('\n\n')

/** In the order of the version. */
const placedById = (version: FrameworkVersion): ReadonlyMap<string, Placed> =>
  new Map(placedIn(version).map((placed) => [placed.behaviour.id, placed]))

const pick = (all: ReadonlyMap<string, Placed>, ids: ReadonlySet<string>) =>
  [...all].flatMap(([id, placed]) => (ids.has(id) ? placed : []))

/** The characteristic under which a row stands: that of its first behaviour after, or of what was dropped. */
export const homeOf = ({ targets, sources }: ComparedRow) => (targets[0] ?? sources[0])?.characteristic.key

type Under = { key: string; before: Characteristic | null; rows: readonly ComparedRow[] }

/**
 * The rows of one characteristic in reading order, what was dropped at its old place; and what stands
 * elsewhere.
 */
export function rowsUnder({ key, before, rows }: Under): {
  rows: readonly ComparedRow[]
  elsewhere: readonly Elsewhere[]
} {
  const own = rows.filter((row) => homeOf(row) === key)
  const ordered = own.filter(({ targets }) => targets.length > 0)
  const rowOf = new Map(own.flatMap((row) => row.sources.map(({ behaviour }) => [behaviour.id, row])))
  // What was dropped follows what its neighbour before became.
  let last = -1
  for (const { id } of before?.behaviours ?? []) {
    const row = rowOf.get(id)
    if (!row) continue
    if (row.targets.length === 0) ordered.splice(last + 1, 0, row)
    last = ordered.indexOf(row)
  }
  const elsewhere = rows
    .filter((row) => homeOf(row) !== key)
    .flatMap((row) => [
      ...row.sources.map((placed): Elsewhere => ({ side: 'before', own: placed, row })),
      ...row.targets.map((placed): Elsewhere => ({ side: 'after', own: placed, row })),
    ])
    .filter((one) => one.own.characteristic.key === key)
  return { rows: ordered, elsewhere }
}
