import { expect, test } from 'vitest'
import {
  type Answer,
  analyseOpinions,
  type Disclosed,
  drawLots,
  type Lots,
  layOutVotes,
  nearlyAll,
  type Vote,
} from '#maths/opinions/index.ts'
import type { KeptStanding } from '../standing.ts'
import type { Body, Bundle } from './body.ts'
import { composeSnapshot } from './compose.ts'
import { noteShown, type ShownFrom } from './figures.ts'

// An attacker has kept every snapshot of a small conversation, looks at it by group and by part of the system, and
// takes any figure from any other. Nobody's vote may be left, nor those of fewer than five people, nor of people of
// whom all, or all but one, answered alike.

const threshold = 5
const statements = ['1', '2', '3', '4']
const classes = ['charities', 'hospitals', 'residents']

type Person = { id: string; class: string; group: number; answers: Map<string, Answer> }
type Kept = { body: Body; standing: KeptStanding; people: Map<string, Person> }

const invent = (lots: Lots): Person[] =>
  Array.from({ length: 12 + lots.below(24) }, (_, place) => ({
    id: `${1_000 + place}`,
    class: classes[lots.below(3)] ?? '',
    group: lots.below(3) - 1,
    answers: new Map(),
  }))

/** Some people vote, some change what they said, some take it back, some are put into another group. */
function liveOn(people: readonly Person[], lots: Lots): Person[] {
  const busy = lots.share()
  return people.map((person) => {
    if (lots.share() > busy) return person
    const answers = new Map(person.answers)
    for (const id of statements) {
      if (lots.share() < 0.4) answers.set(id, (lots.below(3) - 1) as Answer)
      if (lots.share() < 0.05) answers.delete(id)
    }
    return { ...person, answers, group: lots.share() < 0.3 ? lots.below(3) - 1 : person.group }
  })
}

/** Now and then the next analysis numbers groups the other way round, or finds none. */
const regroup = (people: readonly Person[], lots: Lots): Person[] => {
  const isTurned = lots.share() < 0.3
  const hasNone = lots.share() < 0.15
  const turned = (group: number) => (isTurned && group >= 0 ? 1 - group : group)
  return people.map((person) => ({ ...person, group: hasNone ? -1 : turned(person.group) }))
}

function snap(people: readonly Person[], taken: readonly Kept[]): Kept {
  const votes = people.flatMap(({ id, answers }) =>
    [...answers].map(([statement, answer]): Vote => ({ person: id, statement, answer, at: 0 })),
  )
  const table = layOutVotes(votes, statements)
  const byId = new Map(people.map((person) => [person.id, person]))
  const groupOf = Int32Array.from(table.people, (id) => byId.get(id)?.group ?? -1)
  const analysed = { table, out: new Set<string>(), aboutMe: new Set<string>() }
  const analysis = analyseOpinions(analysed, {
    seed: 'x',
    given: { groupOf, k: groupOf.some((one) => one >= 0) ? 2 : 0 },
  })
  const last = taken.at(-1)
  const shownFrom = new Map<string, ShownFrom>()
  for (const { body } of taken) noteShown(shownFrom, body.figures)
  const composed = composeSnapshot({
    number: taken.length + 1,
    read: { table, classOf: new Map(people.map((one) => [one.id, one.class])) },
    analysed,
    analysis,
    last: last ? { number: taken.length, body: last.body } : null,
    shownFrom,
    kept: new Map(taken.map(({ standing }) => [standing.number, standing])),
    members: new Map(classes.map((one) => [one, 20])),
    saidBy: [],
    isFinal: false,
    pairs: [{ before: 1, after: 2 }],
    confidentiality: { threshold, isRounded: false },
  })
  return { ...composed, people: byId }
}

type Figure = { name: string; cell: Disclosed | null; answers: Map<string, Answer> }

/** Every figure of a statement in a snapshot, and what the attacker can take from the total, with who is behind it. */
function figuresOf({ body }: Kept, id: string, taken: readonly Kept[]): Figure[] {
  const figure = body.figures.find(({ number }) => `${number}` === id)
  if (!figure) return []
  const behind = (bundle: Bundle) => {
    const source = taken.find(({ standing }) => standing.number === figure.from[bundle])
    const rows = source?.standing.table.people.flatMap((person, row) => {
      const answer = source.people.get(person)?.answers.get(id)
      const part = classes.indexOf(source.people.get(person)?.class ?? '')
      return answer === undefined
        ? []
        : [{ person, answer, groups: source.standing.groupOf[row] ?? -1, parts: part }]
    })
    return (isIn: (one: NonNullable<typeof rows>[number]) => boolean) =>
      new Map(rows?.filter(isIn).map(({ person, answer }) => [person, answer]))
  }
  const everybody = () => true
  const divided = (['groups', 'parts'] as const).flatMap((bundle): Figure[] => {
    const cells = figure[bundle]
    if (!cells.some(isShown)) return []
    const some = behind(bundle)
    return [
      ...cells.map((cell, place) => ({
        name: `${bundle} ${place}`,
        cell,
        answers: some((one) => one[bundle] === place),
      })),
      // Added up, they tell of everybody; and taken from everybody, of those who are not shown.
      { name: 'all', cell: null, answers: some(everybody) },
      ...(cells.slice(0, 2).every(isShown)
        ? [{ name: `${bundle} 0 and 1`, cell: null, answers: some((one) => [0, 1].includes(one[bundle])) }]
        : []),
      { name: `not in ${bundle}`, cell: null, answers: some((one) => !isShown(cells[one[bundle]])) },
    ]
  })
  return [{ name: 'all', cell: figure.all, answers: behind('all')(everybody) }, ...divided].filter(
    ({ cell }) => cell === null || isShown(cell),
  )
}

const isShown = (cell: Disclosed | undefined) => cell?.kind === 'shown'

const tallyOf = (answers: readonly Answer[]) => ({
  n: answers.length,
  agree: answers.filter((one) => one === 1).length,
  disagree: answers.filter((one) => one === -1).length,
  pass: answers.filter((one) => one === 0).length,
})

const changedBetween = (one: Figure, other: Figure): string[] =>
  [...new Set([...one.answers.keys(), ...other.answers.keys()])].filter(
    (id) => one.answers.get(id) !== other.answers.get(id),
  )

/** What the attacker learns of people when they take one figure from a later one: nothing, or as little as may be. */
function problemOf(one: Figure, other: Figure): string | null {
  const changed = changedBetween(one, other)
  if (changed.length === 0) return null
  if (changed.length < threshold) return `${one.name}: ${changed.length} people lie between two figures`
  const answersIn = ({ answers }: Figure) =>
    tallyOf(changed.flatMap((id) => (answers.has(id) ? [answers.get(id) ?? 0] : [])))
  const told = [answersIn(one), answersIn(other)].some((tally) => nearlyAll(tally) !== undefined)
  return told ? `${one.name}: all who changed, or all but one, answered alike` : null
}

/** Groups may have changed their names. */
const mayBeTheSame = (one: string, other: string) =>
  one === other || (/^groups \d$/.test(one) && /^groups \d$/.test(other))

test('nobody’s vote is left when any figure of any snapshot is taken from any other', () => {
  let compared = 0
  for (let run = 0; run < 60; run += 1) {
    const lots = drawLots(`attack ${run}`)
    let people = invent(lots)
    const taken: Kept[] = []
    for (let round = 0; round < 6; round += 1) {
      people = liveOn(people, lots)
      taken.push(snap(regroup(people, lots), taken))
    }
    for (const id of statements) {
      const told = taken.map((kept) => figuresOf(kept, id, taken))
      for (const [place, figures] of told.entries())
        for (const one of figures) {
          expect(one.answers.size === 0 || one.answers.size >= threshold, `${run} ${id} ${one.name}`).toBe(
            true,
          )
          for (const later of told.slice(place + 1)) {
            for (const other of later.filter(({ name }) => mayBeTheSame(name, one.name))) {
              if (changedBetween(one, other).length > 0) compared += 1
              expect(problemOf(one, other), `run ${run}, statement ${id}`).toBe(null)
            }
          }
        }
    }
  }
  expect(compared).toBeGreaterThan(1_000)
})
