import { analyseOpinions } from '#maths/opinions/index.ts'
import { answerInThread } from '../answer-in-thread.ts'
import type { Asked, Done } from './in-worker.ts'

// Where opinions are analysed, so that whoever asked for it goes on answering meanwhile.

answerInThread(({ conversation, manner }: Asked): Done => {
  const begun = performance.now()
  const { columns, ...analysis } = analyseOpinions(conversation, manner)
  // A function cannot travel: whoever asked sorts the columns again.
  const { isView: _, ...rest } = columns
  return { analysis, columns: rest, seconds: (performance.now() - begun) / 1_000 }
})
