import type { Db } from '#platform/db.ts'
import { resumeMail } from '#platform/mail/pause.ts'
import { hashToken } from '#platform/secret.ts'
import { type Comer, type LetIn, letIn } from '../let-in.ts'
import { mostWrongCodes } from '../sign-in-request.ts'

/**
 * Signs a member in by the link from the mail, once, in the browser where they asked for it; a link that an
 * operator handed over, in any. Gives null where the link does not work: it is then as it was before.
 */
export function signInByLink(db: Db, { link, ...comer }: Comer & { link: string }): Promise<LetIn | null> {
  const { visitor, at } = comer
  return db.transaction().execute(async (tx) => {
    // One statement both checks and uses it up: of two presses at once, only one is let in.
    const used = await tx
      .updateTable('people.signIn as request')
      .from('people.member as member')
      .set({ usedAt: at })
      .whereRef('member.id', '=', 'request.memberId')
      .where('member.leftAt', 'is', null)
      .where('tokenHash', '=', hashToken(link))
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', at)
      .where('wrongCodes', '<', mostWrongCodes)
      .where((e) => e.or([e('browserHash', 'is', null), e('browserHash', '=', hashToken(visitor))]))
      .returning(['member.id as memberId', 'request.address', 'request.returnTo', 'browserHash'])
      .executeTakeFirst()
    if (!used) return null
    const { memberId, returnTo } = used
    // A link that came by mail shows that mail arrives; one that an operator handed over does not.
    if (used.browserHash)
      await resumeMail(tx, { addresses: [used.address], evenComplaints: false, at: comer.at })
    // Only a link that was mailed is bound to a browser, and only it shows that the address is theirs.
    const by = used.browserHash
      ? { signedInBy: 'mail' as const, address: used.address }
      : { signedInBy: 'link' as const, address: null }
    return await letIn(tx, { memberId, returnTo, ...by, secondBy: null }, comer)
  })
}
