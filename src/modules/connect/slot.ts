/** A time that somebody in a meeting offers. */
export type Slot = {
  id: string
  offeredBy: string | null
  startsAt: Date
  minutes: number
  placeInWords: string
  /** Whom it suits; whoever offered it is among them. */
  suits: readonly string[]
}

/** Whether a time suits all of these people. */
export const suitsAll = ({ suits }: Pick<Slot, 'suits'>, memberIds: readonly string[]): boolean =>
  memberIds.every((id) => suits.includes(id))
