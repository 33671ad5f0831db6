import type { Viewer } from '#platform/access.ts'
import type { ProviderSettings } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'

type Looking = { viewer: Viewer; settings: ProviderSettings }

/**
 * Finds the account of the provider that a member has linked. Settings and provider may differ in the last stroke of
 * its name.
 */
export const findIdentity = (db: Db, { viewer, settings }: Looking) =>
  db
    .selectFrom('people.identity')
    .select(['linkedAt', 'usedAt'])
    .where('memberId', '=', viewer.id)
    .where('issuer', 'in', [settings.issuer, settings.issuer.replace(/\/$/, ''), `${settings.issuer}/`])
    .executeTakeFirst()

export type Identity = Awaited<ReturnType<typeof findIdentity>>
