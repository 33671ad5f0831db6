import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

/** What the file of a thread calls: each message (from `askThread`) is answered with what this makes of it. */
export function answerInThread<Asked, Answer>(answer: (asked: Asked) => Answer): void {
  // Whoever asks for a page comes before what is worked out beside it. On Linux this is of the thread alone; elsewhere
  // it would be of the whole house.
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
  parentPort?.on('message', (asked: Asked) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    parentPort?.postMessage(answer(asked))
  })
}
