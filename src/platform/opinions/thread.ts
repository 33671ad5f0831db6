import { parentPort } from 'node:worker_threads'
import { analyseOpinions } from '#maths/opinions/index.ts'
import type { Asked, Done } from './in-worker.ts'

// Where opinions are analysed, so that whoever asked for it goes on answering meanwhile.

parentPort?.on('message', ({ conversation, manner }: Asked) => {
  const begun = performance.now()
  const { columns, ...analysis } = analyseOpinions(conversation, manner)
  // A function cannot travel: whoever asked sorts the columns again.
  const { isView: _, ...rest } = columns
  const done: Done = { analysis, columns: rest, seconds: (performance.now() - begun) / 1_000 }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
  parentPort?.postMessage(done)
})
