import { hash } from 'node:crypto'
import {
  digestRound,
  type Pair,
  type Person,
  type Plan,
  type Round as Problem,
} from '#maths/matching/index.ts'
import { formats, keysOf } from '#modules/interest/index.ts'
import { openOf } from './solve.ts'

/**
 * What anyone needs to check a plan without trusting the house: the open round and the plan, in which words stand for
 * people, organisations, parts and all else, of this round alone. Nobody's wish is in it.
 */
export type Evidence = { round: Pick<Problem, 'people' | 'met' | 'rules' | 'odd'>; plan: Plan }

/** All bits, as `commonweal match` reads “either”. */
const everyBit = 2 ** 31 - 1

/**
 * Writes down a plan and what it was made of, in words that stand for the people. The salt decides which word stands
 * for
 * whom: it is kept nowhere.
 */
export function writeEvidence(problem: Problem, plan: Plan, salt: string): Evidence {
  const inLots = problem.people.toSorted((one, other) => (lotOf(one, salt) < lotOf(other, salt) ? -1 : 1))
  const width = String(inLots.length).length
  const codes = new Map(inLots.map(({ id }, index) => [id, `p${String(index + 1).padStart(width, '0')}`]))
  const people = codePeople(inLots, codes, problem.rules)
  const round = {
    people,
    met: codePairs(problem.met, codes),
    rules: problem.rules,
    odd: problem.odd,
  }
  const open: Problem = openOf({ ...problem, ...round })
  return { round, plan: { ...codePlan(plan, problem, codes), digest: digestRound(open) } }
}

const lotOf = ({ id }: Person, salt: string) => hash('sha256', `${salt} ${id}`)

type Codes = ReadonlyMap<string, string>

/** Words of one kind by the order in which they come up: `part1`, `part2`. Nothing stays nothing. */
function wordsFor(kind: string): (word: string) => string {
  const words = new Map<string, string>()
  return (word) => {
    if (word === '') return ''
    const known = words.get(word) ?? `${kind}${words.size + 1}`
    words.set(word, known)
    return known
  }
}

/** Who brings lived experience is told only where the rules weigh it: nobody needs it to check others. */
function codePeople(people: readonly Person[], codes: Codes, { weights }: Problem['rules']): Person[] {
  const [organisation, part, place] = [wordsFor('org'), wordsFor('part'), wordsFor('place')]
  const [profession, interest] = [wordsFor('profession'), wordsFor('interest')]
  const formatBits = numberFormats()
  return people.map((person) => ({
    ...person,
    id: codes.get(person.id) ?? '',
    organisations: person.organisations.map(organisation),
    part: part(person.part),
    place: place(person.place),
    profession: profession(person.profession),
    lived: weights.lived > 0 && person.lived,
    interests: person.interests.map(interest),
    formats: formatBits(person.formats),
  }))
}

/** Ways to meet get their bits in the order in which a reader of the file meets them. */
function numberFormats(): (bits: number) => number {
  const found = new Map<string, number>()
  return (bits) => {
    const ways = formatsIn(bits)
    if (ways === 'either') return everyBit
    return ways.reduce((sum, way) => {
      const bit = found.get(way) ?? found.size
      found.set(way, bit)
      return sum | (1 << bit)
    }, 0)
  }
}

const formatKeys = keysOf(formats)

/** The ways to meet that these bits stand for. */
function formatsIn(bits: number): string[] | 'either' {
  const ways = formatKeys.filter((_, place) => (bits & (1 << place)) !== 0)
  return ways.length === formatKeys.length ? 'either' : ways
}

const codePairs = (pairs: readonly Pair[], codes: Codes): Pair[] =>
  pairs.flatMap(([one, other]): Pair[] => {
    const [a, b] = [codes.get(one), codes.get(other)]
    if (a === undefined || b === undefined) return []
    return [a < b ? [a, b] : [b, a]]
  })

function codePlan(plan: Plan, { people }: Problem, codes: Codes): Plan {
  const codeOf = (id: string) => codes.get(id) ?? ''
  const priceOf = new Map(
    people
      .map(({ id }) => id)
      .toSorted(byCodeUnit)
      .map((id, index) => [codeOf(id), plan.certificate.prices[index] ?? 0]),
  )
  const { certificate } = plan
  return {
    ...plan,
    pairs: codePairs(plan.pairs, codes).toSorted(([one], [other]) => byCodeUnit(one, other)),
    trios: plan.trios.map(([a, b, c]) => {
      const [one = '', two = '', three = ''] = [a, b, c].map(codeOf).toSorted(byCodeUnit)
      return [one, two, three] as const
    }),
    unmatched: plan.unmatched.map(({ id, why }) => ({ id: codeOf(id), why })),
    certificate: {
      ...certificate,
      prices: [...priceOf.keys()].toSorted(byCodeUnit).map((code) => priceOf.get(code) ?? 0),
      oddSets: certificate.oddSets.map(({ members, price }) => ({
        members: members.map(codeOf).toSorted(byCodeUnit),
        price,
      })),
      hubs: certificate.hubs.map(codeOf).toSorted(byCodeUnit),
    },
  }
}

const byCodeUnit = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** The ways to meet of somebody in the files, whose bits are in the order of the files. */
export function formatWords(evidence: Evidence): ReadonlyMap<string, string> {
  const names = new Map<number, string>()
  return new Map(
    evidence.round.people.map(({ id, formats: bits }) => [
      id,
      bits === everyBit ? 'either' : waysOf(bits, names),
    ]),
  )
}

/** New bits get the next word: what the ways are called decides nothing. */
function waysOf(bits: number, names: Map<number, string>): string {
  const ways: string[] = []
  for (let bit = 0; bit < 31; bit += 1) {
    if ((bits & (1 << bit)) === 0) continue
    const name = names.get(bit) ?? `way${names.size + 1}`
    names.set(bit, name)
    ways.push(name)
  }
  return ways.join('|')
}
