import { parentPort } from 'node:worker_threads'
import { findThemes } from '#maths/themes/index.ts'
import type { Asked } from './in-worker.ts'

// Where themes are found, so that whoever asked for it goes on answering meanwhile.

parentPort?.on('message', ({ texts, edits }: Asked) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
  parentPort?.postMessage(findThemes(texts, edits))
})
