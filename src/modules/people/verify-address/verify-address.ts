import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { useMailedCode } from '../mailed-code.ts'
import { keepVerified } from '../verify-address.ts'

type Verifying = { viewer: Viewer; code: string; config: Config; at: Date }

/** Takes the code that was mailed to an address: it is the member's from then on. */
export function verifyAddress(db: Db, { viewer, code, config, at }: Verifying) {
  return db.transaction().execute(async (tx) => {
    const outcome = await useMailedCode(tx, { viewer, purpose: 'address', code, at })
    return typeof outcome === 'string' ? outcome : await keepVerified(tx, { viewer, ...outcome, config, at })
  })
}
