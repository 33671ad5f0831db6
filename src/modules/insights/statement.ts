/** What kind of statement it is: one about oneself shapes no result. */
export type StatementKind = 'view' | 'wording' | 'insight' | 'about-me'

/** Where it stands. Only what is in is shown to others and voted on. */
export type StatementStatus = 'waiting' | 'in' | 'reword' | 'joined' | 'out'

/** What a proposal would do with the wording. */
export type WordingChange = 'keep' | 'change' | 'add' | 'remove'

/** Something short that a member says in a conversation. Who said it is never in here: it is shown as a member's. */
export type Statement = {
  id: string
  conversationId: string
  /** Its number in the conversation, the same for ever. */
  number: number
  words: string
  lang: string
  kind: StatementKind
  status: StatementStatus
  /** Why it was decided so, as its author reads it. */
  reason: string
  /** As what its author's part of the system counts (`insights.part_class`); null where they stand in none. */
  class: string | null
  sentAt: Date
  /** The statement that it rewords. */
  parentId: string | null
  /** The statement that it was joined with. */
  joinedInto: string | null
  insightId: string | null
  change: WordingChange | null
  characteristic: string
  behaviourId: string | null
  /** The words of the wording that it speaks of, as they stand there; empty for the whole. */
  quoted: string
}

/** The most characters of a statement. */
export const mostCharacters = 200

/** How every page and mail calls whose it is. */
export const fromAMember = 'From a member'

export const kindWords: Readonly<Record<StatementKind, string>> = {
  view: 'A view',
  wording: 'A proposal for the wording',
  insight: 'An insight',
  'about-me': 'About themselves',
}

export const changeWords: Readonly<Record<WordingChange, string>> = {
  keep: 'Keep it as it is',
  change: 'Change it',
  add: 'Add something',
  remove: 'Take something out',
}

/** How statements can stand, in the order in which they are looked at: those that wait come first. */
export const statuses: readonly StatementStatus[] = ['waiting', 'in', 'reword', 'joined', 'out']
