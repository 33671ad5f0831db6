import { findThemes } from '#maths/themes/index.ts'
import { answerInThread } from '../answer-in-thread.ts'
import type { Asked } from './in-worker.ts'

// Where themes are found, so that whoever asked for it goes on answering meanwhile.

answerInThread(({ texts, edits }: Asked) => findThemes(texts, edits))
