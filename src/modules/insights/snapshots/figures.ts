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
import type { Figure } from './body.ts'

/** What figures may be made of. */
export type Sources = {
  /** The votes as they are, under the number of the snapshot that is being made. */
  after: KeptStanding
  /** What the figures were made of that are shown. */
  kept: ReadonlyMap<number, KeptStanding>
  /** In which snapshot the figures were made that are shown of each statement, by its number. */
  shownFrom: ReadonlyMap<string, number>
  /** As what each voter's part of the system counts. */
  classOf: ReadonlyMap<string, string>
  classes: readonly string[]
  threshold: number
}

/** Votes on each statement, from where its figures are to be made. */
export type Made = { from: number[]; all: Counts; groups: Counts[]; classes: Counts[]; hasGroups: boolean[] }

/**
 * Chooses for each statement whether its figures follow the votes as they are, or stay those that are shown: so few
 * people may lie between the two that it could be told how they voted. It looks at groups and at parts of the system.
 */
export function makeFigures(sources: Sources): Made {
  const { after, kept } = sources
  const isFresh = findFresh(sources)
  const width = after.table.statements.length
  const counted = new Map<number, Counted>()
  const countedOf = (standing: KeptStanding) => {
    const known = counted.get(standing.number) ?? countStanding(standing, sources)
    counted.set(standing.number, known)
    return known
  }
  const chosen = after.table.statements.map((id) => {
    const old = isFresh.has(id) ? undefined : kept.get(sources.shownFrom.get(id) ?? 0)
    const standing = old ?? after
    const hasGroups = standing.k === after.k
    return { standing, column: standing.table.statements.indexOf(id), hasGroups }
  })
  const take = (countsOf: (counted: Counted) => Counts | undefined, isTaken: (place: number) => boolean) => {
    const taken = emptyCounts(width)
    for (const [place, { standing, column }] of chosen.entries())
      if (isTaken(place)) copy(countsOf(countedOf(standing)), column, taken, place)
    return taken
  }
  const always = () => true
  const ofGroups = (place: number) => chosen[place]?.hasGroups === true
  return {
    from: chosen.map(({ standing }) => standing.number),
    all: take(({ all }) => all, always),
    groups: Array.from({ length: after.k }, (_, group) => take(({ groups }) => groups[group], ofGroups)),
    classes: sources.classes.map((_, place) => take(({ classes }) => classes[place], always)),
    hasGroups: chosen.map(({ hasGroups }) => hasGroups),
  }
}

type Counted = { all: Counts; groups: Counts[]; classes: Counts[] }

const countStanding = (standing: KeptStanding, sources: Sources): Counted => ({
  all: countVotes(standing.table),
  groups: countByGroup(standing.table, standing.groupOf, standing.k),
  classes: countByGroup(standing.table, classesOf(standing, sources), sources.classes.length),
})

const classesOf = ({ table }: Standing, { classOf, classes }: Pick<Sources, 'classOf' | 'classes'>) => {
  const places = new Map(classes.map((word, place) => [word, place]))
  return Int32Array.from(table.people, (id) => places.get(classOf.get(id) ?? '') ?? -1)
}

/** The statements whose figures may follow, be they told of groups or of parts. */
function findFresh(sources: Sources): Set<string> {
  const { after, kept, shownFrom, threshold, classes } = sources
  const byClass = (standing: Standing): Standing => ({
    ...standing,
    groupOf: classesOf(standing, sources),
    k: classes.length,
  })
  const keptByClass = new Map([...kept].map(([number, standing]) => [number, byClass(standing)]))
  const shownOf = (standings: ReadonlyMap<number, Standing>) =>
    new Map(
      [...shownFrom].flatMap(([id, from]) => {
        const standing = standings.get(from)
        return standing ? [[id, standing] as const] : []
      }),
    )
  const inGroups = findReplaceable(shownOf(kept), after, threshold)
  const inClasses = findReplaceable(shownOf(keptByClass), byClass(after), threshold)
  return inGroups.intersection(inClasses)
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
  return statements.map((id, column) => {
    const all = tally(made.all, column)
    const groups = made.hasGroups[column] ? made.groups.map((counts) => tally(counts, column)) : []
    const told = discloseStatement({ all, groups }, confidentiality)
    const parts = discloseParts(
      told.all,
      { all, parts: made.classes.map((counts) => tally(counts, column)) },
      confidentiality,
    )
    return { number: Number(id), from: made.from[column] ?? 0, all: told.all, groups: told.groups, parts }
  })
}

/** Of parts nothing is told where of all together something is not told: it could be had by adding them up. */
function discloseParts(
  told: Disclosed,
  { all, parts }: { all: Tally; parts: Tally[] },
  confidentiality: Confidentiality,
): Disclosed[] {
  if (told.kind !== 'shown' || [told.agree, told.disagree, told.pass].includes('[c]')) return []
  return discloseStatement({ all, groups: parts }, confidentiality).groups
}
