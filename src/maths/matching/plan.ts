import type { Pair, Trio } from './problem.ts'

/**
 * What an integer point of each aim is worth, so that no sum of the later aims ever outweighs one point of an
 * earlier one. An aim that the rules do not have is 0.
 */
export type Bands = { matched: number; owed: number; across: number }

/**
 * The proof of a bound, which anyone can check without solving anything. With the worth of a pair
 *
 *   worth(a, b) = bands.matched + bands.owed * (owed a + owed b) + bands.across * (parts differ) + value(a, b)
 *
 * and of a trio half the sum of its three pairs, every allowed pair of people who are not locked is covered:
 *
 *   price a + price b + the sum of the prices of the odd sets that hold both >= scale * worth(a, b)
 *
 * where no price is negative. So no plan is worth more than (sum of prices + sum over odd sets of price *
 * (size - 1) / 2)
 * / scale. Where a trio is allowed and the number is odd, there is no odd set: they do not bind trios.
 * Edmonds (1965), Maximum matching and a polyhedron with 0,1-vertices.
 */
export type Certificate = {
  bands: Bands
  /** Prices are whole numbers of 1 / scale points. */
  scale: number
  /** One for each person who is not locked, in the order of their ids (by code unit). */
  prices: readonly number[]
  oddSets: readonly { members: readonly string[]; price: number }[]
  /**
   * Why no more people can be matched (Tutte and Berge): without these, what remains falls apart into so many groups
   * of odd size that at least (odd groups - hubs) people are left over. Empty where nobody is left out.
   */
  hubs: readonly string[]
}

/** Why somebody is left out, for themselves and the organiser. */
export type WhyLeftOut =
  /** The number is odd, and there was no trio. */
  | { kind: 'odd' }
  /** Nobody is left whom they may meet; `without` says how many they could meet if one rule did not stand. */
  | { kind: 'nobody'; without: readonly { rule: BindingRule; count: number }[] }
  /** They are of `group` people who could only meet `hubs` others, and all of those were met. */
  | { kind: 'crowded'; group: number; hubs: number }
  /** The time was up before a better plan was found. */
  | { kind: 'unfinished' }

/** Rules that can be named to an organiser: never a block. */
export type BindingRule = 'organisation' | 'part' | 'met' | 'times' | 'formats'

/** One of the terms that make two people worth meeting; what both may know of each other. */
export type Reason =
  | { kind: 'part' }
  | { kind: 'place' }
  | { kind: 'profession' }
  | { kind: 'seniority'; steps: number }
  | { kind: 'lived' }
  | { kind: 'interests'; shared: readonly string[] }

export type Plan = {
  pairs: readonly Pair[]
  trios: readonly Trio[]
  unmatched: readonly { id: string; why: WhyLeftOut }[]
  /** How many people are in a pair or a trio. */
  matched: number
  /** Points of all pairs and trios, the locked ones too. */
  value: number
  /** No plan that matches as many, owed and across alike, is worth more. */
  bound: number
  /** (bound - value) / value; 0 where the value is 0. */
  gap: number
  /** Nothing better exists: the bound is the value, or every trio was tried. */
  proved: boolean
  /** As many people are matched as can be, by the certificate. */
  mostMatched: boolean
  seed: string
  /** SHA-256 in hex of people, rules and history as they were read, whatever their order. */
  digest: string
  certificate: Certificate
}

/**
 * One round in groups of four, with threes where the number asks for them. The best such plan is too hard to find for
 * certain, so this one only says how far from it it is at most.
 */
export type GroupPlan = Omit<Plan, 'pairs' | 'trios' | 'unmatched' | 'certificate'> & {
  /** Three or four people each, of whom every two may meet or are locked. */
  groups: readonly (readonly string[])[]
  unmatched: readonly { id: string; why: WhyLeftOut | { kind: 'ungrouped' } }[]
  certificate: GroupCertificate
}

/**
 * Why no groups of the same people are worth more: whoever meets three others pays three times their price at least,
 * unless a pair is worth more than the two prices, and then that pair pays the rest, once:
 *
 *   bound = (3 * sum of prices - sum of the lowest `inThrees` prices + sum over pairs of the excess) / scale
 *   excess of a pair = max(0, scale * value(a, b) - price a - price b), of allowed and of locked pairs
 *
 * No price is negative. `inThrees` is how many people must meet only two others, as long as nobody is left out.
 */
export type GroupCertificate = {
  scale: number
  /** One for each person, in the order of their ids (by code unit). */
  prices: readonly number[]
  inThrees: number
}
