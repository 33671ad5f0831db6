import { classify, type Lineage, type Relation } from '#maths/lineage/index.ts'
import { itemsOf } from '../lineage/items.ts'
import type { LineageLink } from '../lineage/links.ts'
import type { Characteristic, FrameworkVersion } from '../version.ts'
import {
  type ComparedCharacteristic,
  type ComparedRow,
  type Comparison,
  type Counts,
  passageOf,
} from './comparison.ts'
import { homeOf, joinRows, rowsUnder } from './rows.ts'
import type { Voice } from './voices.ts'

type Given = {
  before: FrameworkVersion
  after: FrameworkVersion
  /** From behaviours of the version before to those of the version after. */
  links: readonly LineageLink[]
  voices?: readonly Voice[]
}

/**
 * Says what became of a framework's wording from one version to another, by characteristic and word by word.
 *
 * A version for discussion (status `draft`) may hold some characteristics only: what it says nothing of is
 * neither dropped nor new, and is told apart.
 */
export function compareVersions({ before, after, links, voices = [] }: Given): Comparison {
  const [was, is] = [coveredBy(after, before), coveredBy(before, after)]
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  // What moved out of, or into, a characteristic that the other version leaves out still has its origin and
  // fate.
  const compared = {
    was: itemsOf(before).filter(({ id, group }) => was.has(group) || linked.has(id)),
    is: itemsOf(after).filter(({ id, group }) => is.has(group) || linked.has(id)),
  }
  const lineage = classify(compared.was, compared.is, links)
  const rows = joinRows({ before, after, links, lineage })
  const homes = new Set(rows.map(homeOf))
  const isPart = (key: string) => was.has(key) || is.has(key)
  const characteristics = orderedKeys(before, after)
    .filter((key) => isPart(key) || homes.has(key))
    .map((key) => compareCharacteristic(key, { before, after, rows, lineage, isPart: isPart(key) }))
  return {
    before,
    after,
    characteristics,
    notPart: [
      ...before.characteristics.flatMap((one) =>
        was.has(one.key) ? [] : { of: 'after' as const, characteristic: one },
      ),
      ...after.characteristics.flatMap((one) =>
        is.has(one.key) ? [] : { of: 'before' as const, characteristic: one },
      ),
    ],
    counts: sum(characteristics.map(({ counts }) => counts)),
    proposedCount: rows.filter(({ isProposed }) => isProposed).length,
    voices,
  }
}

/** The characteristics of `own` that `other` means to speak of: all of them, unless it is a draft of some. */
export function coveredBy(other: FrameworkVersion, own: FrameworkVersion): ReadonlySet<string> {
  const held = new Set(other.characteristics.map(({ key }) => key))
  const keys = own.characteristics.map(({ key }) => key)
  return new Set(other.status === 'draft' ? keys.filter((key) => held.has(key)) : keys)
}

/** The order of the version after; what only the version before has follows. */
const orderedKeys = (before: FrameworkVersion, after: FrameworkVersion) => [
  ...new Set([...after.characteristics, ...before.characteristics].map(({ key }) => key)),
]

type Sides = {
  before: FrameworkVersion
  after: FrameworkVersion
  rows: readonly ComparedRow[]
  lineage: Lineage
  isPart: boolean
}

function compareCharacteristic(key: string, sides: Sides): ComparedCharacteristic {
  const { before, after, rows, lineage, isPart } = sides
  const find = (version: FrameworkVersion) =>
    version.characteristics.find((characteristic) => characteristic.key === key) ?? null
  const [was, is] = [find(before), find(after)]
  // Of what a draft says nothing of, its own text is neither new nor gone.
  const [own, next] = isPart ? [was, is] : [null, null]
  return {
    key,
    isPart,
    before: was,
    after: is,
    title: passageOf(own?.title ?? null, next?.title ?? null),
    summary: passageOf(own?.summary ?? null, next?.summary ?? null),
    intro: passageOf(own?.intro ?? null, next?.intro ?? null),
    lenses: compareLenses(own?.lenses ?? [], next?.lenses ?? []),
    ...rowsUnder({ key, before: was, rows }),
    counts: countUnder(was, is, lineage),
  }
}

const compareLenses = (was: readonly string[], is: readonly string[]) => ({
  kept: is.filter((lens) => was.includes(lens)),
  added: is.filter((lens) => !was.includes(lens)),
  dropped: was.filter((lens) => !is.includes(lens)),
})

function countUnder(was: Characteristic | null, is: Characteristic | null, lineage: Lineage): Counts {
  const relations: (Relation | undefined)[] = [
    ...(is?.behaviours ?? []).map(({ id }) => lineage.after.get(id)?.relation),
    ...(was?.behaviours ?? [])
      .map(({ id }) => lineage.before.get(id)?.relation)
      .filter((r) => r === 'dropped'),
  ]
  const counts = { ...noCounts }
  for (const relation of relations) if (relation) counts[relation] += 1
  return counts
}

const noCounts: Record<Relation, number> = {
  kept: 0,
  reworded: 0,
  moved: 0,
  'moved-and-reworded': 0,
  split: 0,
  merged: 0,
  new: 0,
  dropped: 0,
}

function sum(all: readonly Counts[]): Counts {
  const total = { ...noCounts }
  // The keys of a record of relations are relations.
  for (const counts of all)
    for (const relation of Object.keys(total) as Relation[]) total[relation] += counts[relation]
  return total
}
