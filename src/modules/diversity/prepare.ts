import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { holdKey } from './key.ts'
import { refuseReaders } from './power.ts'

/**
 * What must be so before the house opens: its account reads no answers, and it holds the key to them.
 *
 * @throws OperatorError CW-DIVERSITY-1 to -3 with what to do.
 */
export async function prepare({ db, config }: { db: Db; config: Config }): Promise<void> {
  await refuseReaders(db, config)
  await holdKey(db, config)
}
