import { recordAct } from '#platform/audit.ts'
import type { Config, ProviderSettings } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Comer, type LetIn, letIn } from '../let-in.ts'
import type { Vouched } from '../provider.ts'
import { tellOfChange } from '../tell-of-change.ts'

type Signing = Comer & { vouched: Vouched; returnTo: string; settings: ProviderSettings; config: Config }

/**
 * Signs a member in for whom the provider vouches: by the account that they linked, or, the first time, by an address
 * that both houses have verified. Nobody becomes a member by this: `unlinked`.
 */
export function signInByIdentity(
  db: Db,
  { vouched, returnTo, settings, config, ...comer }: Signing,
): Promise<LetIn | 'unlinked'> {
  return db.transaction().execute(async (tx) => {
    const memberId =
      (await findLinked(tx, vouched, comer.at)) ??
      (await linkByAddress(tx, { vouched, settings, config, at: comer.at }))
    if (!memberId) return 'unlinked'
    const secondBy = vouched.hasSecondFactor ? 'provider' : null
    return await letIn(tx, { memberId, address: null, returnTo, signedInBy: 'provider', secondBy }, comer)
  })
}

async function findLinked(tx: Tx, { issuer, subject }: Vouched, at: Date): Promise<string | null> {
  const found = await tx
    .updateTable('people.identity as identity')
    .from('people.member as member')
    .set({ usedAt: at })
    .whereRef('member.id', '=', 'identity.memberId')
    .where('member.leftAt', 'is', null)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .returning('member.id')
    .executeTakeFirst()
  return found?.id ?? null
}

type Linking = Pick<Signing, 'vouched' | 'settings' | 'config' | 'at'>

/**
 * Whoever has linked another account of this provider is not linked by address: organisations give the address of
 * somebody who left to somebody new.
 */
async function linkByAddress(tx: Tx, { vouched, settings, config, at }: Linking): Promise<string | null> {
  const { issuer, subject, verifiedEmail } = vouched
  if (!verifiedEmail) return null
  const owner = await tx
    .selectFrom('people.address as address')
    .innerJoin('people.member as member', 'member.id', 'address.memberId')
    .select('member.id')
    .where('address.address', '=', verifiedEmail)
    .where('address.verifiedAt', 'is not', null)
    .where('member.leftAt', 'is', null)
    .executeTakeFirst()
  if (!owner) return null
  const linked = await tx
    .insertInto('people.identity')
    .values({ memberId: owner.id, issuer, subject, linkedAt: at, usedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!linked) return null
  const on = { kind: 'member', id: owner.id }
  await recordAct(tx, { act: 'people.linkIdentity', by: owner.id, on, at })
  const told = { memberId: owner.id, act: 'people.linkIdentity', config, at } as const
  await tellOfChange(tx, { ...told, what: `Signing in with ${settings.name} was added` })
  return owner.id
}
