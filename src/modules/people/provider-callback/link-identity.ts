import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config, ProviderSettings } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import type { Vouched } from '../provider.ts'
import { tellOfChange } from '../tell-of-change.ts'

type Linking = { viewer: Viewer; vouched: Vouched; settings: ProviderSettings; config: Config; at: Date }

/**
 * Links an account elsewhere to a member who is signed in. `taken`: it is linked to another member, or they have
 * linked another one.
 */
export function linkIdentity(
  db: Db,
  { viewer, vouched: { issuer, subject }, settings, config, at }: Linking,
): Promise<'linked' | 'taken'> {
  return db.transaction().execute(async (tx) => {
    const linked = await tx
      .insertInto('people.identity')
      .values({ memberId: viewer.id, issuer, subject, linkedAt: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!linked) return 'taken'
    const on = { kind: 'member', id: viewer.id }
    await recordAct(tx, { act: 'people.linkIdentity', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.linkIdentity', config, at } as const
    await tellOfChange(tx, { ...told, what: `Signing in with ${settings.name} was added` })
    return 'linked'
  })
}
