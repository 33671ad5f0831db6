import type { Db } from '#platform/db.ts'

/** How many people there are at an event, companions not counted. */
export type Counted = {
  registered: number
  waiting: number
  came: number
  couldNot: number
  /** Of those with a place or waiting: who can only be told by telephone. */
  withoutMail: number
}

/** Counts who has a place, who waits, who came and who could not make it. */
export async function countPeople(db: Db, eventId: string): Promise<Counted> {
  return await db
    .selectFrom('events.registration')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('registeredAt', 'is not', null).as('registered'),
      fn.countAll<number>().filterWhere('registeredAt', 'is', null).as('waiting'),
      fn.countAll<number>().filterWhere('came', '=', 'came').as('came'),
      fn.countAll<number>().filterWhere('came', '=', 'could-not').as('couldNot'),
      fn
        .countAll<number>()
        .filterWhere('memberId', 'is', null)
        .filterWhere('guestAddress', 'is', null)
        .as('withoutMail'),
    ])
    .where('eventId', '=', eventId)
    .where('cancelledAt', 'is', null)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirstOrThrow()
}
