import type { Attribution } from '#modules/people/index.ts'

/** What stands where nobody is named. */
export const unnamed = 'Without a name'

/** What an insight may be used for, each by itself. */
export type Use = 'wording' | 'report' | 'public'

export const useWords: Readonly<Record<Use, string>> = {
  wording: 'To develop the wording of the characteristics',
  report: 'In the report on what the community learned',
  public: 'On public pages of this website',
}

/** Whose an insight is, and how far each of them agreed. */
export type InsightAuthor = {
  memberId: string
  attribution: Attribution
  uses: readonly Use[]
  agreedAt: Date | null
  declinedAt: Date | null
}

/** What somebody, or all of a meeting together, would like to keep of a conversation. */
export type Insight = {
  id: string
  meetingId: string | null
  roundId: string
  characteristic: string
  words: string
  writtenAt: Date
  withdrawnAt: Date | null
  revision: number
  authors: readonly InsightAuthor[]
}

/** All whose it is have agreed, and nobody has taken it back: until then it is shown to nobody else. */
export const isKept = ({ withdrawnAt, authors }: Pick<Insight, 'withdrawnAt' | 'authors'>): boolean =>
  withdrawnAt === null && authors.length > 0 && authors.every(({ agreedAt }) => agreedAt !== null)

/** What it may be used for: what each of its authors agreed to. */
export const usesOf = ({ authors }: Pick<Insight, 'authors'>): Use[] =>
  (['wording', 'report', 'public'] as const).filter((use) => authors.every(({ uses }) => uses.includes(use)))
