import type { Db, Tx } from '#platform/db.ts'

/** What an invitation or a link of word of mouth tells of somebody who comes by it. */
export type Call = {
  id: string
  /** An invitation tells what the organiser knew; a link that was passed on tells nothing. */
  name: string | null
  address: string | null
  partId: string | null
}

/** What interest asks of the room that calls people. */
export type Calls = {
  /** Finds the call behind a token; null where there is none, or none that still holds. */
  find(db: Db, token: string): Promise<Call | null>
  /** Whether somebody who came by this call, and is at this address, is let in at once. */
  letsIn(db: Db, who: { callId: string; address: string }): Promise<boolean>
  /** Writes down that the call was answered: who came by it is a member. */
  accept(tx: Tx, answered: { callId: string; memberId: string; at: Date }): Promise<void>
}

let introduced: Calls | undefined

/** Introduces the room that calls people; until then nobody has been called. */
export const introduceCalls = (calls: Calls | undefined): void => void (introduced = calls)

export const findCall = async (db: Db, token: string): Promise<Call | null> =>
  (await introduced?.find(db, token)) ?? null

export const letsIn = async (db: Db, who: { callId: string; address: string }): Promise<boolean> =>
  (await introduced?.letsIn(db, who)) ?? false

export const acceptCall: Calls['accept'] = async (tx, answered) => await introduced?.accept(tx, answered)
