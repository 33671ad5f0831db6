import {
  type Confidentiality,
  type Counts,
  countByGroup,
  countVotes,
  type Disclosed,
  discloseStatement,
  findReplaceable,
  type Standing,
  type Tally,
  tally,
} from '#maths/opinions/index.ts'
import type { KeptStanding } from '../standing.ts'
import type { Bundle, Figure } from './body.ts'

/** In which snapshots figures were made that were ever shown of a statement; the latest is the one that is shown. */
export type ShownFrom = Readonly<Record<Bundle, readonly number[]>>

/** What figures may be made of. */
export type Sources = {
  /** The votes as they are, under the number of the snapshot that is being made. */
  after: KeptStanding
  /** What figures were made of that were shown. */
  kept: ReadonlyMap<number, KeptStanding>
  /** By the statement's number. */
  shownFrom: ReadonlyMap<string, ShownFrom>
  /** As what each voter's part of the system counts. */
  classOf: ReadonlyMap<string, string>
  classes: readonly string[]
  threshold: number
}

/** Votes on each statement, from where its figures are to be made. */
export type Made = {
  from: Record<Bundle, number[]>
  all: Counts
  /** Of each group, and of everybody at the time of these. */
  groups: Counts[]
  allOfGroups: Counts
  hasGroups: boolean[]
  classes: Counts[]
  allOfClasses: Counts
}

/**
 * Chooses for each statement whether its figures follow the votes as they are, or stay those that are shown: so few
 * people may lie between the two that it could be told how they voted. Figures of groups and of parts stay longer than
 * those of everybody, for in each of them enough people must have changed.
 */
export function makeFigures(sources: Sources): Made {
  const { after, kept, shownFrom, classes } = sources
  const fresh = findFresh(sources)
  const chosen = (bundle: Bundle) =>
    after.table.statements.map((id) => {
      const old = fresh[bundle].has(id)
        ? undefined
        : kept.get(Math.max(0, ...(shownFrom.get(id)?.[bundle] ?? [])))
      // What was never shown, and may not be shown yet, has no figures.
      const standing = old ?? (fresh[bundle].has(id) ? after : undefined)
      return { standing, column: standing?.table.statements.indexOf(id) ?? -1 }
    })
  const [ofAll, ofGroups, ofClasses] = [chosen('all'), chosen('groups'), chosen('parts')]
  const count = countOnce(sources)
  const take = (from: Chosen, countsOf: (counted: Counted) => Counts | undefined) => {
    const taken = emptyCounts(from.length)
    for (const [place, { standing, column }] of from.entries())
      if (standing) copy(countsOf(count(standing)), column, taken, place)
    return taken
  }
  const sameGroups = ofGroups.map((one) =>
    one.standing?.k === after.k ? one : { standing: undefined, column: -1 },
  )
  const numbers = (from: Chosen) => from.map(({ standing }) => standing?.number ?? 0)
  return {
    from: { all: numbers(ofAll), groups: numbers(sameGroups), parts: numbers(ofClasses) },
    all: take(ofAll, ({ all }) => all),
    groups: Array.from({ length: after.k }, (_, group) => take(sameGroups, ({ groups }) => groups[group])),
    allOfGroups: take(sameGroups, ({ all }) => all),
    hasGroups: sameGroups.map(({ standing }) => after.k > 0 && standing !== undefined),
    classes: classes.map((_, place) => take(ofClasses, (counted) => counted.classes[place])),
    allOfClasses: take(ofClasses, ({ all }) => all),
  }
}

type Chosen = readonly { standing?: KeptStanding | undefined; column: number }[]
type Counted = { all: Counts; groups: Counts[]; classes: Counts[] }

/** Counts each standing once, however many statements' figures are made of it. */
function countOnce(sources: Sources): (standing: KeptStanding) => Counted {
  const known = new Map<number, Counted>()
  return (standing) => {
    const { table, groupOf, k, number } = standing
    const counted = known.get(number) ?? {
      all: countVotes(table),
      groups: countByGroup(table, groupOf, k),
      classes: countByGroup(table, classesOf(standing, sources), sources.classes.length),
    }
    known.set(number, counted)
    return counted
  }
}

const classesOf = ({ table }: Standing, { classOf, classes }: Pick<Sources, 'classOf' | 'classes'>) => {
  const places = new Map(classes.map((word, place) => [word, place]))
  return Int32Array.from(table.people, (id) => places.get(classOf.get(id) ?? '') ?? -1)
}

/**
 * The statements whose figures may follow all that were ever shown of them: somebody may have kept any of these.
 * Whoever has the figures of all groups, or of all parts, has those of everybody as well.
 */
function findFresh(sources: Sources): Record<Bundle, Set<string>> {
  const { after, kept, shownFrom, threshold, classes } = sources
  const alone = (standing: Standing): Standing => ({
    ...standing,
    groupOf: new Int32Array(standing.groupOf.length).fill(-1),
    k: 0,
  })
  const byClass = (standing: Standing): Standing => ({
    ...standing,
    groupOf: classesOf(standing, sources),
    k: classes.length,
  })
  const follow = (bundle: Bundle, divide: (standing: Standing) => Standing) => {
    const now = divide(after)
    return [...kept].reduce((fresh, [number, standing]) => {
      const ids = [...shownFrom].flatMap(([id, from]) => (from[bundle].includes(number) ? [id] : []))
      if (ids.length === 0) return fresh
      const then = divide(standing)
      return fresh.intersection(findReplaceable(new Map(ids.map((id) => [id, then])), now, threshold))
    }, new Set(after.table.statements))
  }
  const all = follow('all', alone)
  return {
    all,
    groups: all.intersection(follow('groups', (standing) => standing)),
    parts: all.intersection(follow('parts', byClass)),
  }
}

const emptyCounts = (width: number): Counts => ({
  agree: new Int32Array(width),
  disagree: new Int32Array(width),
  seen: new Int32Array(width),
})

function copy(from: Counts | undefined, column: number, to: Counts, place: number): void {
  if (!from || column < 0) return
  to.agree[place] = from.agree[column] ?? 0
  to.disagree[place] = from.disagree[column] ?? 0
  to.seen[place] = from.seen[column] ?? 0
}

/** What anybody may see of each statement. */
export function discloseFigures(
  made: Made,
  statements: readonly string[],
  confidentiality: Confidentiality,
): Figure[] {
  const disclose = (all: Tally, groups: Tally[]) => discloseStatement({ all, groups }, confidentiality)
  return statements.map((id, column) => {
    const { all } = disclose(tally(made.all, column), [])
    const groups =
      made.hasGroups[column] && isWhole(disclose(tally(made.allOfGroups, column), []).all)
        ? disclose(
            tally(made.allOfGroups, column),
            made.groups.map((counts) => tally(counts, column)),
          ).groups
        : []
    const parts = isWhole(disclose(tally(made.allOfClasses, column), []).all)
      ? disclose(
          tally(made.allOfClasses, column),
          made.classes.map((counts) => tally(counts, column)),
        ).groups
      : []
    const from = (bundle: Bundle) => made.from[bundle][column] ?? 0
    return {
      number: Number(id),
      from: { all: from('all'), groups: from('groups'), parts: from('parts') },
      all,
      groups,
      parts,
    }
  })
}

/** Of groups and parts nothing is told where of all together something is not: it could be had by adding them up. */
const isWhole = (told: Disclosed) =>
  told.kind === 'shown' && ![told.agree, told.disagree, told.pass].includes('[c]')

/** Adds what a snapshot shows to what was ever shown. */
export function noteShown(shownFrom: Map<string, ShownFrom>, figures: readonly Figure[]): void {
  const isTold = (cells: readonly Disclosed[]) => cells.some(({ kind }) => kind !== 'hidden')
  const add = (numbers: readonly number[], more: readonly number[]) => [...new Set([...numbers, ...more])]
  for (const { number, from, all, groups, parts } of figures) {
    const known = shownFrom.get(`${number}`) ?? { all: [], groups: [], parts: [] }
    const told = {
      all: isTold([all]) ? [from.all] : [],
      groups: isTold(groups) ? [from.groups] : [],
      parts: isTold(parts) ? [from.parts] : [],
    }
    shownFrom.set(`${number}`, {
      // By groups or parts together, everybody is told of.
      all: add(known.all, [...told.groups, ...told.parts, ...told.all]),
      groups: add(known.groups, told.groups),
      parts: add(known.parts, told.parts),
    })
  }
}
