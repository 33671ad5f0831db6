import { z } from 'zod'
import { questionField } from '../question-field.ts'
import { titleField } from '../title-field.ts'

/** What a board and each of its questions are called. A question is sent under its own id. */
export const changeForm = (questionIds: readonly string[]) =>
  z.object({
    title: titleField,
    ...Object.fromEntries(questionIds.map((id) => [`question-${id}`, questionField])),
  })
