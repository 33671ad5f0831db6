import type { Day } from '#platform/day.ts'

export type Scope = 'anyone' | 'members'

/** How a decision was come to, in the words of its page. */
export const methodWords = {
  consent: 'Consent: nobody had a reason against it',
  consensus: 'Consensus: everybody agreed',
  majority: 'A majority',
  advice: 'Advice: one person or group decided, having asked those concerned',
  'one-person': 'One person or group decided',
  'another-way': 'Another way',
} as const
export type Method = keyof typeof methodWords

/** What could have been decided. */
export type Option = { readonly words: string; readonly speaksFor: string; readonly speaksAgainst: string }

export type Naming = 'named' | 'role' | 'anonymous'

/** Somebody who disagrees, with what they expect to happen. */
export type Dissent = {
  readonly id: string
  /** Their name, their role or nobody, as they chose. */
  readonly holder: string
  readonly disagrees: string
  readonly predicts: string
  readonly conditions: string
  /** Whether they help to carry it out all the same. */
  readonly supports: boolean
  readonly saidOn: Day
  /** It stands under the name of whoever reads it. */
  readonly isOwn: boolean
  /** What they put right in it. */
  readonly corrections: readonly Correction[]
}

/** What was wrong, and how it is right. */
export type Correction = { readonly words: string; readonly correctedOn: Day }

export type Finding = { readonly dissentId: string; readonly happened: string }

export const outcomeWords = {
  stands: 'It stands',
  changes: 'It stands, and is carried out in another way',
  reversed: 'It is reversed',
} as const
export type Outcome = keyof typeof outcomeWords

/** What a decision had come to by a day. */
export type Review = {
  readonly id: string
  readonly outcome: Outcome
  readonly words: string
  /** When it is looked at again; null where it does not stand any more. */
  readonly reviewOn: Day | null
  readonly reviewedOn: Day
  readonly findings: readonly Finding[]
}

/** What can be said of a decision in one line. */
export type DecisionSummary = {
  readonly id: string
  /** "DR-2022-001", by which it is called and found. */
  readonly number: string
  readonly scope: Scope
  readonly title: string
  readonly decidedOn: Day
  readonly dissents: number
  /** When it is looked at next; null where it does not stand any more. */
  readonly reviewOn: Day | null
  /** The number of the decision that takes its place. */
  readonly supersededBy: string | null
}

/** A decision as it was recorded, and what was added to it since. */
export type Decision = DecisionSummary & {
  readonly question: string
  readonly decision: string
  readonly reasons: string
  readonly involved: string
  readonly missing: string
  readonly method: Method
  readonly decider: string
  readonly conditions: string
  readonly measures: string
  readonly riskOfDoing: string
  readonly riskOfNotDoing: string
  /** The number of the decision whose place it takes. */
  readonly supersedes: string | null
  readonly options: readonly Option[]
  readonly dissent: readonly Dissent[]
  readonly corrections: readonly Correction[]
  readonly reviews: readonly Review[]
}

export type Standing = 'decided' | 'under-review' | 'superseded' | 'reversed'

export const standingWords: Readonly<Record<Standing, string>> = {
  decided: 'Decided',
  'under-review': 'To be reviewed',
  superseded: 'Superseded',
  reversed: 'Reversed',
}

/** Whether a decision holds: told by its reviews, its days and what took its place, and stored nowhere. */
export function standingOf(
  { supersededBy, reviewOn }: Pick<DecisionSummary, 'supersededBy' | 'reviewOn'>,
  today: Day,
): Standing {
  if (supersededBy !== null) return 'superseded'
  if (reviewOn === null) return 'reversed'
  return reviewOn <= today ? 'under-review' : 'decided'
}

/** Whether somebody may still put their dissent beside it: until the day on which it is looked at. */
export const takesDissent = (decision: Pick<DecisionSummary, 'supersededBy' | 'reviewOn'>, today: Day) =>
  standingOf(decision, today) === 'decided'

export const decisionAddress = ({ number }: Pick<DecisionSummary, 'number'>) =>
  `/decisions/${number}` as const

/** "no dissent", "one dissent", "3 dissents". */
export const dissentsInWords = (count: number): string =>
  count === 0 ? 'no dissent' : count === 1 ? 'one dissent' : `${count} dissents`
