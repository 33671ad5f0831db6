import type { Day } from '#platform/day.ts'

/** A question on which members say short statements and vote on each other's. */
export type Conversation = {
  id: string
  slug: string
  title: string
  question: string
  about: string
  moderationRules: string
  /** The key of the characteristic that it is about; empty for none. */
  characteristic: string
  versionId: string | null
  /** Whether a statement is shown only once somebody has looked at it. */
  looksFirst: boolean
  /** Of fewer people than these, nothing is told. */
  threshold: number
  isRounded: boolean
  /** From which every lot in its results is drawn. */
  seed: string
  closesOn: Day
  openedAt: Date | null
  closedAt: Date | null
  conclusion: string
  concludedAt: Date | null
  revision: number
}

type Stands = Pick<Conversation, 'openedAt' | 'closedAt'>

/** Being prepared by organisers, and seen by nobody else. */
export const isDraft = ({ openedAt }: Pick<Stands, 'openedAt'>) => openedAt === null

/** It takes statements and votes: opened, not closed, and its last day is not over. */
export const isOpen = ({ openedAt, closedAt, closesOn }: Stands & { closesOn: Day }, today: Day) =>
  openedAt !== null && closedAt === null && today <= closesOn

/** It takes nothing any more: somebody closed it, or its last day is over. */
export const isClosed = (conversation: Stands & { closesOn: Day }, today: Day) =>
  !isDraft(conversation) && !isOpen(conversation, today)

/** What was concluded from it can be read. */
export const isConcluded = ({ concludedAt }: Pick<Conversation, 'concludedAt'>) => concludedAt !== null

/** Where a conversation lives. */
export const conversationAddress = ({ slug }: Pick<Conversation, 'slug'>): `/${string}` =>
  `/conversations/${slug}`
