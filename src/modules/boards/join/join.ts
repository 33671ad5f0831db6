import type { Db } from '#platform/db.ts'
import type { Board } from '../board.ts'
import { seatHash } from '../seat-token.ts'

type Joining = { board: Board; token: string; name: string; memberId: string | null }

/**
 * Gives a browser a seat at a board, under the name that its reader chose; asked again, it changes the name. Where
 * cards are unlinkable, the seat holds neither name nor member.
 */
export async function join(db: Db, { board, token, name, memberId }: Joining): Promise<void> {
  const isNamed = board.authorship === 'named'
  const who = isNamed ? { name, memberId } : { name: '', memberId: null }
  await db
    .insertInto('boards.seat')
    .values({ boardId: board.id, tokenHash: seatHash(token, board.id), ...who })
    .onConflict((conflict) => conflict.column('tokenHash').doUpdateSet(who))
    .execute()
}
