/** Whether somebody says that they met: it is their own word, and never asked for twice. */
export type Met = 'met' | 'planned' | 'not-this-time'

export const metWords: Readonly<Record<Met, string>> = {
  met: 'We have met',
  planned: 'We have planned it',
  'not-this-time': 'Not this time',
}

export const isMet = (words: unknown): words is Met =>
  typeof words === 'string' && Object.hasOwn(metWords, words)

/** Somebody in a meeting. */
export type MeetingPerson = {
  memberId: string
  introducedAt: Date | null
  sharedAddressAt: Date | null
  answeredAt: Date | null
  met: Met | null
  droppedOutAt: Date | null
}

/** Two or three members who were introduced in a round. */
export type Meeting = {
  id: string
  roundId: string
  starterId: string | null
  madeAt: Date
  cancelledAt: Date | null
  agreedSlotId: string | null
  calendarSequence: number
  people: readonly MeetingPerson[]
}

/** Those who are still in it. */
export const peopleIn = ({ people }: Pick<Meeting, 'people'>) =>
  people.filter(({ droppedOutAt }) => droppedOutAt === null)

/** The others, as one of them sees it. */
export const othersIn = (meeting: Pick<Meeting, 'people'>, memberId: string) =>
  peopleIn(meeting).filter((person) => person.memberId !== memberId)

/** It has taken place, or its round is over: nobody is let down by whoever leaves it. */
export const isBehind = ({
  people,
  closedAt,
}: Pick<Meeting, 'people'> & { closedAt: Date | null }): boolean =>
  closedAt !== null || people.some(({ met }) => met === 'met')

/** It stands, and this person is in it. */
export const isOpenFor = (meeting: Pick<Meeting, 'people' | 'cancelledAt'>, memberId: string): boolean =>
  meeting.cancelledAt === null && peopleIn(meeting).some((person) => person.memberId === memberId)
