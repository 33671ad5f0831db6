import type { Pair, Person, Round } from '../problem.ts'

/** A rule that keeps two people apart. */
export type Rule = 'organisation' | 'part' | 'met' | 'blocked' | 'times' | 'formats'

/** The people of a round by number, in the order of their ids, with the rules as anybody reads them. */
export type Known = {
  ids: readonly string[]
  numbers: ReadonlyMap<string, number>
  people: readonly Person[]
  mayMeet(a: number, b: number): boolean
  /** People of one kind are kept apart from the same others, but for history and wishes. */
  kindOf(number: number): number
  /** Whether people of two kinds may meet, but for history and wishes. */
  mayKindsMeet(one: number, other: number): boolean
  /** Each rule that keeps the two apart. */
  broken(a: number, b: number): Rule[]
  /** Points of the two together. */
  value(a: number, b: number): number
}

/** Reads the rules of a round, in the plainest way there is. */
export function readRules(round: Round): Known {
  const people = round.people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const numbers = new Map(people.map(({ id }, number) => [id, number]))
  const rules = listRules(round, people, numbers)
  const inOrder = [...rules.values()]
  return {
    ids: people.map(({ id }) => id),
    numbers,
    people,
    mayMeet: (a, b) => {
      if (a === b) return false
      for (const isBroken of inOrder) if (isBroken(a, b)) return false
      return true
    },
    ...sortByKind(round, people, rules),
    broken: (a, b) => [...rules].flatMap(([rule, isBroken]) => (isBroken(a, b) ? [rule] : [])),
    value: weighTwo(round, people),
  }
}

type Test = (a: number, b: number) => boolean

function listRules(
  round: Round,
  people: readonly Person[],
  numbers: ReadonlyMap<string, number>,
): Map<Rule, Test> {
  const { organisationsDiffer, partsDiffer } = round.rules
  const times = Int32Array.from(people, (person) => person.times)
  const formats = Int32Array.from(people, (person) => person.formats)
  const parts = numberWords(people.map(({ part }) => part))
  const organisations = numberLists(
    people.map((person) => person.organisations.filter((word) => word !== '')),
  )
  const [met, blocked] = [gather(round.met, numbers), gather(round.blocked, numbers)]
  return new Map<Rule, Test>([
    ['times', (a, b) => ((times[a] ?? 0) & (times[b] ?? 0)) === 0],
    ['formats', (a, b) => ((formats[a] ?? 0) & (formats[b] ?? 0)) === 0],
    ['part', (a, b) => partsDiffer && parts[a] === parts[b]],
    ['organisation', (a, b) => organisationsDiffer && countShared(organisations[a], organisations[b]) > 0],
    ['met', (a, b) => met.get(a)?.has(b) ?? false],
    ['blocked', (a, b) => blocked.get(a)?.has(b) ?? false],
  ])
}

/** Sorts people by what the rules compare that never changes. */
function sortByKind(
  { rules: { organisationsDiffer, partsDiffer } }: Round,
  people: readonly Person[],
  rules: ReadonlyMap<Rule, Test>,
): Pick<Known, 'kindOf' | 'mayKindsMeet'> {
  const kinds = numberWords(
    people.map(({ times, formats, part, organisations }) =>
      JSON.stringify([
        times,
        formats,
        partsDiffer && part,
        organisationsDiffer && organisations.filter((word) => word !== '').toSorted(),
      ]),
    ),
  )
  const examples = new Map([...kinds].map((kind, number) => [kind, number]))
  const lasting = (['times', 'formats', 'part', 'organisation'] as const).flatMap(
    (rule) => rules.get(rule) ?? [],
  )
  return {
    kindOf: (number) => kinds[number] ?? -1,
    mayKindsMeet: (one, other) =>
      !lasting.some((isBroken) => isBroken(examples.get(one) ?? -1, examples.get(other) ?? -1)),
  }
}

function weighTwo({ rules }: Round, people: readonly Person[]): (a: number, b: number) => number {
  const w = rules.weights
  const parts = numberWords(people.map(({ part }) => part))
  const places = numberWords(people.map(({ place }) => place))
  const professions = numberWords(people.map(({ profession }) => profession))
  const steps = Float64Array.from(people, ({ seniority }) => seniority)
  const owed = Float64Array.from(people, (person) => person.owed)
  const lived = people.map((person) => person.lived)
  const interests = numberLists(people.map((person) => person.interests))
  return (a, b) =>
    (parts[a] === parts[b] ? 0 : w.part) +
    (places[a] === places[b] ? 0 : w.place) +
    (professions[a] === professions[b] ? 0 : w.profession) +
    Math.abs((steps[a] ?? 0) - (steps[b] ?? 0)) * w.seniority +
    (lived[a] === lived[b] ? 0 : w.lived) +
    Math.min(countShared(interests[a], interests[b]), w.mostInterests) * w.interests +
    ((owed[a] ?? 0) + (owed[b] ?? 0)) * w.owed
}

/** The same number for the same word. */
function numberWords(words: readonly string[]): Int32Array {
  const numbers = new Map([...new Set(words)].map((word, number) => [word, number]))
  return Int32Array.from(words, (word) => numbers.get(word) ?? -1)
}

/** The same number for the same word, in each list once and from the lowest up. */
function numberLists(lists: readonly (readonly string[])[]): Int32Array[] {
  const numbers = new Map([...new Set(lists.flat())].map((word, number) => [word, number]))
  return lists.map((list) => Int32Array.from(new Set(list), (word) => numbers.get(word) ?? -1).sort())
}

/** For each person, with whom they are in a pair; pairs that name somebody else count for nothing. */
function gather(pairs: readonly Pair[], numbers: ReadonlyMap<string, number>): Map<number, Set<number>> {
  const others = new Map<number, Set<number>>()
  for (const [one, other] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    const [a, b] = [numbers.get(one), numbers.get(other)]
    if (a === undefined || b === undefined) continue
    const ofA = others.get(a) ?? new Set()
    others.set(a, ofA.add(b))
  }
  return others
}

/** How many numbers two rising lists have in common. */
function countShared(one: Int32Array | undefined, other: Int32Array | undefined): number {
  if (!one || !other) return 0
  let [shared, a, b] = [0, 0, 0]
  while (a < one.length && b < other.length) {
    const [left, right] = [one[a] ?? 0, other[b] ?? 0]
    if (left === right) shared += 1
    if (left <= right) a += 1
    if (right <= left) b += 1
  }
  return shared
}
