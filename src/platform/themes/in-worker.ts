import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ThemeEdit, Themes, ThemeText } from '#maths/themes/index.ts'
import { houseRoot } from '../root.ts'

/** What the thread is asked. */
export type Asked = { texts: readonly ThemeText[]; edits: readonly ThemeEdit[] }

// A house that runs from its sources (its tests do) has the thread beside this file, a built one in dist/.
const code = import.meta.filename.endsWith('.ts')
  ? new URL('./thread.ts', import.meta.url)
  : pathToFileURL(join(houseRoot, 'dist', 'platform', 'themes', 'thread.js'))

/** Finds themes in a thread of its own: of some thousand texts it takes a second, in which a house answers others. */
export async function findThemesInWorker(asked: Asked): Promise<Themes> {
  const thread = new Worker(code, { execArgv: [] })
  const end = Promise.withResolvers<Themes>()
  thread.on('message', end.resolve).on('error', end.reject)
  thread.on('exit', () => end.reject(new Error('Themes were looked for without a result')))
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    thread.postMessage(asked)
    return await end.promise
  } finally {
    await thread.terminate()
  }
}
