import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Analysis, Columns, Conversation, Manner } from '#maths/opinions/index.ts'
import { houseRoot } from '../root.ts'

/** What the thread is asked. */
export type Asked = { conversation: Conversation; manner: Manner }
/** What it answers. */
export type Done = { analysis: Omit<Analysis, 'columns'>; columns: Omit<Columns, 'isView'>; seconds: number }

// A house that runs from its sources (its tests do) has the thread beside this file, a built one in dist/.
const code = import.meta.filename.endsWith('.ts')
  ? new URL('./thread.ts', import.meta.url)
  : pathToFileURL(join(houseRoot, 'dist', 'platform', 'opinions', 'thread.js'))

/**
 * Analyses a conversation in a thread of its own: a house goes on taking votes meanwhile. `signal` ends it at once.
 */
export async function analyseInWorker(
  conversation: Conversation,
  manner: Manner,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Analysis & { seconds: number }> {
  signal?.throwIfAborted()
  const thread = new Worker(code, { execArgv: [] })
  const end = Promise.withResolvers<Done>()
  const stop = () => end.reject(signal?.reason)
  thread.on('message', end.resolve).on('error', end.reject)
  thread.on('exit', () => end.reject(new Error('The analysis ended without a result')))
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const asked: Asked = { conversation, manner }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    thread.postMessage(asked)
    const { analysis, columns, seconds } = await end.promise
    const views = new Set(columns.views)
    return { ...analysis, columns: { ...columns, isView: (column) => views.has(column) }, seconds }
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
