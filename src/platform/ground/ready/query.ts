import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '../../db.ts'
import { listPending } from '../../migrate.ts'
import { isDraining } from './draining.ts'

/** A database that is silent for longer would keep people waiting: it does not answer. */
const patienceMs = 2_000

/** Says why this process should get no requests just now, or null when it should. */
export async function findObstacle(db: Db): Promise<string | null> {
  if (isDraining()) return 'This process is stopping.'
  const silence = new AbortController()
  const pending = await Promise.race([
    listPending(db).catch(() => null),
    wait(patienceMs, null, { signal: silence.signal, ref: false }).catch(() => null),
  ])
  silence.abort()
  if (!pending) return 'The database does not answer.'
  return pending.length === 0 ? null : `The database is not migrated: ${pending.join(', ')}.`
}
