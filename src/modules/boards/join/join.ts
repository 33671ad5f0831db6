import type { Db } from '#platform/db.ts'
import type { Board } from '../board.ts'
import { seatHash } from '../seat-token.ts'

type Joining = { board: Board; token: string; name: string; memberId: string | null }

/**
 * Gives a browser a seat at a board, under the name that its reader chose; asked again, it changes the name. Who
 * chose no name, or sits where cards are unlinkable, is not known as a member either.
 */
export async function join(db: Db, { board, token, name, memberId }: Joining): Promise<void> {
  const isNamed = board.authorship === 'named'
  const who = isNamed ? { name, memberId: name === '' ? null : memberId } : { name: '', memberId: null }
  await db
    .insertInto('boards.seat')
    .values({ boardId: board.id, tokenHash: seatHash(token, board.id), ...who })
    .onConflict((conflict) => conflict.column('tokenHash').doUpdateSet(who))
    .execute()
}
