import type { Person, Rules } from '../problem.ts'

/** People who are alike in what bounds their worth to others. */
export type Alike = {
  /** Their numbers. */
  members: readonly number[]
  traits: Traits
}

/**
 * What bounds somebody's worth to others. Of words only those stand here that many share: two people whose word is
 * not known here are taken to differ.
 */
type Traits = {
  part: string | null
  place: string | null
  profession: string | null
  organisations: readonly string[]
  seniority: number
  lived: boolean
  owed: number
  /** How many interests they could share with anybody, as many as count. */
  interests: number
}

/** A word is common that so large a share of people has. */
const common = 1 / 4

/** Puts people into groups of those who are alike. */
export function groupAlike(
  numbers: readonly number[],
  people: readonly Person[],
  { weights }: Rules,
): Alike[] {
  const among = numbers.flatMap((number) => people[number] ?? [])
  const keep = (wordsOf: (person: Person) => readonly string[], least: number) => {
    const counts = new Map<string, number>()
    for (const person of among)
      for (const word of new Set(wordsOf(person))) counts.set(word, (counts.get(word) ?? 0) + 1)
    return (person: Person) =>
      [...new Set(wordsOf(person))].filter((word) => (counts.get(word) ?? 0) >= least)
  }
  const many = common * among.length
  const part = keep((person) => [person.part], many)
  const place = keep((person) => [person.place], many)
  const profession = keep((person) => [person.profession], many)
  const organisations = keep((person) => person.organisations.filter((word) => word !== ''), many)
  const interests = keep((person) => person.interests, 2)
  const groups = new Map<string, { members: number[]; traits: Traits }>()
  for (const number of numbers) {
    const person = people[number]
    if (!person) continue
    const traits: Traits = {
      part: part(person)[0] ?? null,
      place: place(person)[0] ?? null,
      profession: profession(person)[0] ?? null,
      organisations: organisations(person).toSorted(),
      seniority: person.seniority,
      lived: person.lived,
      owed: person.owed,
      interests: Math.min(interests(person).length, weights.mostInterests),
    }
    const key = JSON.stringify(Object.values(traits))
    const group = groups.get(key)
    if (group) group.members.push(number)
    else groups.set(key, { members: [number], traits })
  }
  return [...groups.values()]
}

/** The most points that somebody of one group could have with somebody of another; null where no two may meet. */
export function mostPoints(one: Traits, other: Traits, rules: Rules): number | null {
  const { weights: w, organisationsDiffer, partsDiffer } = rules
  if (partsDiffer && isSame(one.part, other.part)) return null
  if (organisationsDiffer && one.organisations.some((word) => other.organisations.includes(word))) return null
  return (
    (isSame(one.part, other.part) ? 0 : w.part) +
    (isSame(one.place, other.place) ? 0 : w.place) +
    (isSame(one.profession, other.profession) ? 0 : w.profession) +
    Math.abs(one.seniority - other.seniority) * w.seniority +
    (one.lived === other.lived ? 0 : w.lived) +
    Math.min(one.interests, other.interests) * w.interests +
    (one.owed + other.owed) * w.owed
  )
}

/** Whether people of two groups have the same word for certain. */
export const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other
