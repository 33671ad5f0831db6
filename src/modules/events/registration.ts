/** Somebody who asked for a place at an event: a member, or a guest without an account. */
export type Registration = {
  id: string
  eventId: string
  /** The order of the list: whoever asked first comes first. */
  number: number
  memberId: string | null
  guestName: string | null
  guestAddress: string | null
  partId: string | null
  carers: number
  interpreters: number
  askedAt: Date
  confirmedAt: Date | null
  registeredAt: Date | null
  promotedAt: Date | null
  cancelledAt: Date | null
  cancelledHow: CancelledHow | null
  came: 'came' | 'could-not' | null
  askedAgainAt: Date | null
  stillComingAt: Date | null
  /** How somebody without e-mail is reached; who wrote them down; and when they were last told by telephone. */
  reachedHow: string
  writtenDownBy: string | null
  toldAt: Date | null
  remindersStoppedAt: Date | null
}

/** How a place, or a place in the list, came to an end. */
export type CancelledHow = 'cancelled' | 'left-list' | 'removed' | 'left-house'

/** Where somebody stands: they have not confirmed their address, wait, have a place, or have none any more. */
export type Standing = 'unconfirmed' | 'waiting' | 'registered' | 'cancelled'

export function standingOf({
  confirmedAt,
  registeredAt,
  cancelledAt,
}: Pick<Registration, 'confirmedAt' | 'registeredAt' | 'cancelledAt'>): Standing {
  if (cancelledAt) return 'cancelled'
  if (registeredAt) return 'registered'
  return confirmedAt ? 'waiting' : 'unconfirmed'
}

/** Whether nobody can be written to about it: an organiser tells them, and wrote them down. */
export const isWithoutMail = ({ memberId, guestAddress }: Pick<Registration, 'memberId' | 'guestAddress'>) =>
  memberId === null && guestAddress === null

/** How many places somebody needs: their own, and those of whoever comes to support them where these count. */
export const placesOf = (
  { carers, interpreters }: Pick<Registration, 'carers' | 'interpreters'>,
  { companionsTakePlaces }: { companionsTakePlaces: boolean },
) => (companionsTakePlaces ? 1 + carers + interpreters : 1)
