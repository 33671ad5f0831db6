import { OperatorError } from '../errors.ts'
import { addressAt, listens } from './connect.ts'
import { findPostmaster, isPostmasterOf } from './postmaster.ts'

/**
 * True when a PostgreSQL listens on these data whose process we do not see: it runs in another container on the
 * same volume. Two servers on the same data would destroy them.
 */
export async function isServedUnseen(data: string): Promise<boolean> {
  const found = findPostmaster(data)
  if (!found || isPostmasterOf(data, found.pid)) return false
  return await listens(addressAt(found.socketDirectory, found.port))
}

/** @throws OperatorError CW-PG-5 when such a PostgreSQL listens on these data. */
export async function refuseUnseen(data: string): Promise<void> {
  if (!(await isServedUnseen(data))) return
  throw new OperatorError(
    'CW-PG-5',
    `this house runs already, on ${data}, where this process does not see it (in another container?)`,
    'Stop it there first. For several on one database set DATABASE_URL. See docs/operate/database.md.',
  )
}
