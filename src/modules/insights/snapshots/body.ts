import type { Disclosed, Shown } from '#maths/opinions/index.ts'

/** Figures that follow the votes together, or stay together: of everybody, of groups, and of parts of the system. */
export type Bundle = 'all' | 'groups' | 'parts'

/** What is shown of one statement. All that is confidential is left out of it already. */
export type Figure = {
  /** The statement's number. */
  number: number
  /** In which snapshot each was made: of too few changes since then, it stays. */
  from: Record<Bundle, number>
  all: Disclosed
  /** Of each group, in their order; empty where none are shown, or the figures are of other groups. */
  groups: Disclosed[]
  /** Of each class of parts, in the order of `parts`; empty where they would tell more than `all` does. */
  parts: Disclosed[]
}

/** A class of parts of the system, and how much it is heard. Shares are per cent; null is confidential. */
export type PartHeard = {
  class: string
  members: number | null
  voters: number | null
  membersShare: number | null
  votesShare: number | null
  statementsShare: number | null
  isQuiet: boolean
}

/** How the same people answered to a statement and to another that rewords it. */
export type Change = {
  before: number
  after: number
  from: number
  n: number
  towards: number | '[c]'
  away: number | '[c]'
  unchanged: number | '[c]'
  /** Exact, both ways; null where it would tell what is confidential. */
  p: number | null
}

/** A sentence, which may quote one statement in its middle. */
export type Sentence = { before: string; number: number | null; after: string }

/** What the votes came to, as everybody may see it. */
export type Body = {
  /** How many voted, and how often; null where these are too few to be told of. */
  people: number | null
  votes: number | null
  shown: Shown
  k: number
  stability: number | null
  isByDegree: boolean
  /** Why groups are shown, or not. */
  why: string
  sentences: Sentence[]
  /** The people of each group, and last those in none; null is confidential. */
  sizes: (number | null)[]
  figures: Figure[]
  commonGround: number[]
  commonRefusal: number[]
  divisive: number[]
  unclear: number[]
  /** What each group says and the others do not, the surest first. */
  held: { number: number; for: 'agree' | 'disagree' }[][]
  parts: PartHeard[]
  /** Where every part counting equally would give another answer: per cent who agree, both ways. */
  twice: { number: number; people: number; parts: number }[]
  /** What a part holds strongly, and most others do not yet. */
  strong: { number: number; classes: string[] }[]
  /** The parts of which nobody has voted on a statement. */
  unheard: { number: number; classes: string[] }[]
  changes: Change[]
}

/** What groups are called. */
export const groupName = (group: number) => String.fromCharCode(65 + group)
