/**
 * Somebody to be matched in a round, as plain values. Words are only compared, never read, so any community's own
 * parts, places and themes will do; an empty word means that it is not known, and is a word like any other.
 */
export type Person = {
  /** Unique within a round. */
  id: string
  /** Where they work or belong; nobody meets somebody of an organisation that is theirs too. Empty for none. */
  organisations: readonly string[]
  /** The part of the system in which they mainly stand. */
  part: string
  place: string
  profession: string
  /** Steps of experience, 0 to 20. */
  seniority: number
  /** Whether they speak first of all from lived experience. */
  lived: boolean
  interests: readonly string[]
  /** One bit for each time of the week that suits, 0 to 2^31 - 1; two people need one in common. */
  times: number
  /** One bit for each way to meet that suits, 0 to 2^31 - 1; two people need one in common. */
  formats: number
  /** How often they were left out or let down and not made good since: 0 or more. */
  owed: number
}

/** Two people, in any order. */
export type Pair = readonly [string, string]

export type Trio = readonly [string, string, string]

/** What a pair is worth, in whole points: each from 0 to 1,000. */
export type Weights = {
  part: number
  place: number
  profession: number
  /** For each step between the two. */
  seniority: number
  lived: number
  /** For each interest in common, up to `mostInterests`. */
  interests: number
  mostInterests: number
  /** For each time that either is owed. */
  owed: number
}

export type Rules = {
  weights: Weights
  /** Nobody meets somebody of their own organisation. */
  organisationsDiffer: boolean
  /** Nobody meets somebody of their own part of the system. */
  partsDiffer: boolean
  /** Whoever is owed most comes first, before any value; only that as many as possible are matched comes before it. */
  owedFirst: boolean
  /** As many pairs as possible lie across parts of the system, before any value. */
  acrossFirst: boolean
}

/** The rules of the reference instances, and where a community starts. */
export const usualRules: Rules = {
  weights: {
    part: 40,
    place: 10,
    profession: 15,
    seniority: 4,
    lived: 15,
    interests: 6,
    mostInterests: 3,
    owed: 10,
  },
  organisationsDiffer: true,
  partsDiffer: false,
  owedFirst: false,
  acrossFirst: false,
}

/** `pair`: two and two, one is left over when the number is odd. `trio`: one group of three then. */
export type Odd = 'pair' | 'trio'

/** One round to be matched. The order of the people and of the pairs says nothing. */
export type Round = {
  people: readonly Person[]
  rules: Rules
  odd: Odd
  /** Who has met before, ever; pairs that name others are as if they were not there. */
  met: readonly Pair[]
  /** Who must not meet, whoever of the two asked. */
  blocked: readonly Pair[]
  /** Pairs that somebody decided by hand: they stand as they are, even against the rules. Nobody is in two of them. */
  locked: readonly Pair[]
  /** Decides between plans of equal worth, and nothing else. */
  seed: string
}
