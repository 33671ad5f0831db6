import type { Person } from './problem.ts'

/** The people of a round as columns of numbers: what is compared a million times is compared fast. */
export type Columns = {
  readonly count: number
  readonly part: Int32Array
  readonly place: Int32Array
  readonly profession: Int32Array
  readonly seniority: Int32Array
  readonly lived: Uint8Array
  readonly times: Int32Array
  readonly formats: Int32Array
  readonly owed: Float64Array
  /** Interests as bits, `words` numbers for each person. */
  readonly interests: Int32Array
  readonly words: number
  /** The first organisation of each; -1 for none. */
  readonly organisation: Int32Array
  /** All organisations of whoever has several, the first one too. */
  readonly several: ReadonlyMap<number, ReadonlySet<number>>
}

/** Numbers the words of one column in the order in which they come. */
function numberWords() {
  const numbers = new Map<string, number>()
  return (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
}

/** Lays people out as columns, in the order given. */
export function layOut(people: readonly Person[]): Columns {
  const [part, place, profession] = [numberWords(), numberWords(), numberWords()]
  const organisation = numberWords()
  const organisations = people.map((person) => [...new Set(person.organisations.filter(Boolean))])
  const { interests, words } = layOutInterests(people)
  return {
    count: people.length,
    part: Int32Array.from(people, (person) => part(person.part)),
    place: Int32Array.from(people, (person) => place(person.place)),
    profession: Int32Array.from(people, (person) => profession(person.profession)),
    seniority: Int32Array.from(people, (person) => person.seniority),
    lived: Uint8Array.from(people, (person) => (person.lived ? 1 : 0)),
    times: Int32Array.from(people, (person) => person.times),
    formats: Int32Array.from(people, (person) => person.formats),
    owed: Float64Array.from(people, (person) => person.owed),
    interests,
    words,
    organisation: Int32Array.from(organisations, ([first]) =>
      first === undefined ? -1 : organisation(first),
    ),
    several: new Map(
      organisations.flatMap((all, index) =>
        all.length > 1 ? [[index, new Set(all.map(organisation))]] : [],
      ),
    ),
  }
}

function layOutInterests(people: readonly Person[]): { interests: Int32Array; words: number } {
  const bit = numberWords()
  const bits = people.map((person) => [...new Set(person.interests)].map(bit))
  const words = Math.max(
    1,
    Math.ceil(bits.reduce((most, own) => Math.max(most, ...own.map((b) => b + 1)), 0) / 32),
  )
  const interests = new Int32Array(people.length * words)
  for (const [index, own] of bits.entries())
    for (const b of own) {
      const at = index * words + (b >>> 5)
      interests[at] = (interests[at] ?? 0) | (1 << (b & 31))
    }
  return { interests, words }
}

/** How many bits of each number below 65,536 are set: looking up is twice as fast as counting. */
const bitsOf = new Uint8Array(65_536)
for (let bits = 1; bits < bitsOf.length; bits += 1) bitsOf[bits] = (bitsOf[bits >>> 1] ?? 0) + (bits & 1)

/** How many bits of a number are set. */
export const countBits = (bits: number): number => (bitsOf[bits & 0xffff] ?? 0) + (bitsOf[bits >>> 16] ?? 0)

/** Whether two people share an organisation. */
export function shareAny({ organisation, several }: Columns, a: number, b: number): boolean {
  const [one, other] = [organisation[a] ?? -1, organisation[b] ?? -1]
  if (one === -1 || other === -1) return false
  const [ofOne, ofOther] = [several.get(a) ?? new Set([one]), several.get(b) ?? new Set([other])]
  return [...ofOne].some((each) => ofOther.has(each))
}
