import { parentPort } from 'node:worker_threads'

/** What the file of a thread calls: each message (from `askThread`) is answered with what this makes of it. */
export function answerInThread<Asked, Answer>(answer: (asked: Asked) => Answer): void {
  parentPort?.on('message', (asked: Asked) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    parentPort?.postMessage(answer(asked))
  })
}
