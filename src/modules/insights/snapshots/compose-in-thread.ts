import { askThread } from '#platform/ask-thread.ts'
import type { Composing, composeSnapshot } from './compose.ts'

/** What the thread is asked: all that a snapshot is made of, and the seed of its lots. */
export type Asked = Omit<Composing, 'analysis'> & { seed: string }
/** What it answers. */
export type Composed = ReturnType<typeof composeSnapshot>

/** Works out what votes come to and puts the snapshot together, in a thread of its own. `signal` ends it at once. */
export const composeInThread = (asked: Asked, signal?: AbortSignal): Promise<Composed> =>
  askThread<Composed>('modules/insights/snapshots', asked, { signal })
