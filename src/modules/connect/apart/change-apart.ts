import { forgetAvoided } from '#modules/interest/index.ts'
import { findNames } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { keepApart, listOwnApart, takeBackApart } from '../apart.ts'

type Changing = { memberId: string; otherId: string }

/** So many at most: the matching must find somebody for everybody. */
export const mostApart = 50

export type ApartOutcome = 'added' | 'taken-back' | 'too-many' | 'unknown'

/** Keeps that a member would rather not be matched with another. It is no act: the log of acts would say so. */
export function addApart(db: Db, { memberId, otherId }: Changing): Promise<ApartOutcome> {
  return db.transaction().execute(async (tx) => {
    const isThere = (await findNames(tx, [otherId])).size > 0
    if (!isThere || otherId === memberId) return 'unknown'
    const own = await listOwnApart(tx, memberId)
    if (!own.includes(otherId) && own.length >= mostApart) return 'too-many'
    await keepApart(tx, { memberId, otherId })
    return 'added'
  })
}

/** Takes that back. */
export function removeApart(db: Db, changing: Changing): Promise<ApartOutcome> {
  return db.transaction().execute(async (tx): Promise<ApartOutcome> => {
    await takeBackApart(tx, changing)
    return 'taken-back'
  })
}

/** Forgets the names that they typed into their expression of interest: they have chosen whom they meant. */
export function forgetTyped(db: Db, { memberId }: { memberId: string }): Promise<void> {
  return db.transaction().execute((tx) => forgetAvoided(tx, { memberId }))
}
