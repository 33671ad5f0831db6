import type { Db, Tx } from '#platform/db.ts'
import { TooMany } from '#platform/errors.ts'
import { limit } from '#platform/limit.ts'
import { hashToken, isSame } from '#platform/secret.ts'
import { hashAddress } from '../hash-address.ts'
import { type Comer, hashCode, type LetIn, letIn } from '../let-in.ts'
import { mostWrongCodes } from '../sign-in-request.ts'

/**
 * `ended`: too many wrong codes; `spent`: so many for this address today that only the link works; `none`: nothing
 * is open.
 */
export type CodeOutcome = LetIn | 'wrong' | 'ended' | 'spent' | 'none'

/**
 * Signs a member in by the code from the mail, in the browser where they asked for it.
 *
 * The code of any request that is still open here will do, for mails overtake each other. A wrong one counts
 * against all of them, and what was right once is used up, with the others that this browser asked for.
 */
export function signInByCode(db: Db, { code, ...comer }: Comer & { code: string }): Promise<CodeOutcome> {
  return db.transaction().execute(async (tx) => {
    const open = await lockOpenRequests(tx, comer)
    const [newest] = open
    if (!newest) return 'none'
    if (await isSpent(tx, newest.address, comer.at)) return 'spent'

    const ids = open.map(({ id }) => id)
    const typed = hashCode(comer.visitor, code)
    const right = open.find(({ codeHash, memberId }) => memberId && codeHash && isSame(codeHash, typed))
    if (!right?.memberId) return await countWrongCode(tx, ids)

    await tx.updateTable('people.signIn').set({ usedAt: comer.at }).where('id', 'in', ids).execute()
    return await letIn(tx, { ...right, memberId: right.memberId }, comer)
  })
}

/** Locked, so that of two who type the same code at once only one is let in. */
const lockOpenRequests = (tx: Tx, { visitor, at }: Comer) =>
  tx
    .selectFrom('people.signIn as request')
    .leftJoin('people.member as member', (join) =>
      join.onRef('member.id', '=', 'request.memberId').on('member.leftAt', 'is', null),
    )
    .select([
      'request.id',
      'request.address',
      'request.codeHash',
      'request.returnTo',
      'member.id as memberId',
    ])
    .where('browserHash', '=', hashToken(visitor))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', at)
    .where('wrongCodes', '<', mostWrongCodes)
    .orderBy('askedAt', 'desc')
    .forUpdate('request')
    .execute()

/** Five codes a request, ten requests in a quarter of an hour: without this limit, somebody patient might guess one. */
async function isSpent(tx: Tx, address: string, at: Date): Promise<boolean> {
  try {
    await limit(tx, { what: `code ${await hashAddress(tx, address)}`, most: 30, seconds: 24 * 60 * 60, at })
    return false
  } catch (error) {
    if (error instanceof TooMany) return true
    throw error
  }
}

async function countWrongCode(tx: Tx, ids: string[]): Promise<'wrong' | 'ended'> {
  const counted = await tx
    .updateTable('people.signIn')
    .set((e) => ({ wrongCodes: e('wrongCodes', '+', 1) }))
    .where('id', 'in', ids)
    .returning('wrongCodes')
    .execute()
  return counted.some(({ wrongCodes }) => wrongCodes < mostWrongCodes) ? 'wrong' : 'ended'
}
