import type { Db, Tx } from '#platform/db.ts'
import { TooMany } from '#platform/errors.ts'
import { limit } from '#platform/limit.ts'
import { resumeMail } from '#platform/mail/pause.ts'
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
 * The code of any request for the newest address that is still open here will do, for mails overtake each other.
 * Requests for other addresses are not tried: each guess counts against the address that it could let in. What was
 * right once is used up, with the others that this browser asked for.
 */
export function signInByCode(db: Db, { code, ...comer }: Comer & { code: string }): Promise<CodeOutcome> {
  return db.transaction().execute(async (tx) => {
    const open = await lockOpenRequests(tx, comer)
    const [newest] = open
    if (!newest) return 'none'
    if (await isSpent(tx, newest.address, comer)) return 'spent'

    const meant = open.filter(({ address }) => address === newest.address)
    const typed = hashCode(comer.visitor, code)
    const right = meant.find(({ codeHash, memberId }) => memberId && codeHash && isSame(codeHash, typed))
    if (!right?.memberId) return await countWrongCode(tx, idsOf(meant))

    const ids = idsOf(open)
    await tx.updateTable('people.signIn').set({ usedAt: comer.at }).where('id', 'in', ids).execute()
    const { memberId, address, returnTo } = right
    // The code came by mail, so mail arrives.
    await resumeMail(tx, { addresses: [address], evenComplaints: false, at: comer.at })
    return await letIn(tx, { memberId, address, returnTo, signedInBy: 'mail', secondBy: null }, comer)
  })
}

const idsOf = (requests: readonly { id: string }[]) => requests.map(({ id }) => id)

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

const day = 24 * 60 * 60

/**
 * Without these limits, somebody patient might guess a code. A browser has the small one, so that whoever guesses
 * shuts out themselves and not the member; the large one, for the address from all browsers together, leaves a
 * guesser who changes browsers a chance of 1 in 5,000 a day.
 */
async function isSpent(tx: Tx, address: string, { visitor, at }: Comer): Promise<boolean> {
  const hash = await hashAddress(tx, address)
  const browser = hashToken(visitor).toString('base64url').slice(0, 22)
  try {
    await limit(tx, { what: `code ${hash} in ${browser}`, most: 30, seconds: day, at })
    await limit(tx, { what: `code ${hash}`, most: 200, seconds: day, at })
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
