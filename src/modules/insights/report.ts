/** Why somebody reports a statement. */
export const reportKinds = ['recognised', 'in-confidence', 'put-down', 'beside', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportKindWords: Readonly<Record<ReportKind, string>> = {
  recognised: 'It names somebody, or somebody could be recognised',
  'in-confidence': 'It tells what was said in confidence',
  'put-down': 'It puts people down',
  beside: 'It advertises, or has nothing to do with the question',
  other: 'Something else',
}

/** What came of a report: the statement is fine as it stands, or something was done about it. */
export type ReportOutcome = 'fine' | 'reword' | 'joined' | 'out'

/** That a member reported a statement. Who did is never in here: it is shown as a member's. */
export type Report = {
  kind: ReportKind
  words: string
  reportedAt: Date
  /** Null while nobody has looked. */
  answeredAt: Date | null
  outcome: ReportOutcome | null
  /** Why it is fine, where it is. */
  answer: string
}

/** Nobody has looked at it yet. */
export const waitsForAnswer = ({ answeredAt }: Pick<Report, 'answeredAt'>) => answeredAt === null

/**
 * Which reports wait, as a word: who decides sends along which of them they have read, so that none that came since is
 * answered unseen. How many there are would not tell one that was answered from one that came.
 */
export const waitingInOneWord = (reports: readonly Pick<Report, 'answeredAt' | 'reportedAt'>[]): string =>
  reports
    .filter(waitsForAnswer)
    .map(({ reportedAt }) => reportedAt.getTime())
    .toSorted((one, other) => one - other)
    .join(' ')

/** What came of it, for whoever reported it. */
export const outcomeWords: Readonly<Record<ReportOutcome, string>> = {
  fine: 'It was looked at, and is fine as it stands.',
  reword: 'Its author was asked to say it otherwise. Nobody votes on it any more as it stood.',
  joined: 'It was joined with another statement. Nobody votes on it any more.',
  out: 'It was left out. Nobody votes on it any more.',
}
