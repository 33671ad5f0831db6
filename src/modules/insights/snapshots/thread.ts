import { analyseOpinions } from '#maths/opinions/index.ts'
import { answerInThread } from '#platform/answer-in-thread.ts'
import { composeSnapshot } from './compose.ts'
import type { Asked, Composed } from './compose-in-thread.ts'

// Where votes are analysed and a snapshot is put together, so that nobody who votes waits for it.

answerInThread(({ seed, ...given }: Asked): Composed => {
  const analysis = analyseOpinions(given.analysed, { seed })
  return composeSnapshot({ ...given, analysis })
})
