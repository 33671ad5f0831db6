import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { houseRoot } from './root.ts'

// A house that runs from its sources (its tests do) has a thread's code there, a built one in dist/.
const fileOf = (folder: string) =>
  import.meta.filename.endsWith('.ts')
    ? join(houseRoot, 'src', folder, 'thread.ts')
    : join(houseRoot, 'dist', folder, 'thread.js')

/** Opens the thread whose code is `thread.ts` of this folder below `src/`; whoever opens it ends it (`terminate`). */
export const openThread = (folder: string): Worker =>
  new Worker(pathToFileURL(fileOf(folder)), { execArgv: [] })

/**
 * Has a thread of its own answer one message with one: a house goes on answering others meanwhile. `signal` ends it at
 * once. What travels is copied: values, lists, maps and typed arrays, no functions.
 */
export async function askThread<Answer>(
  folder: string,
  asked: unknown,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Answer> {
  signal?.throwIfAborted()
  const thread = openThread(folder)
  const end = Promise.withResolvers<Answer>()
  const stop = () => end.reject(signal?.reason)
  thread.on('message', end.resolve).on('error', end.reject)
  thread.on('exit', () => end.reject(new Error(`The thread of ${folder} ended without an answer`)))
  signal?.addEventListener('abort', stop, { once: true })
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    thread.postMessage(asked)
    return await end.promise
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
