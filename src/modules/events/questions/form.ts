import { z } from 'zod'
import { line } from '#platform/line.ts'
import type { Body } from '#platform/route.ts'
import type { Question } from '../questions.ts'

/** So many questions at most: whoever is asked more, registers for nothing. */
export const mostQuestions = 6

/** The kinds of questions. */
export const kinds = ['access', 'dietary', 'own'] as const satisfies readonly Question['kind'][]

export type QuestionSaid = { id: string | null; kind: Question['kind']; words: string; keptDays: number }

const row = z.object({
  id: z.uuid().nullable().catch(null),
  kind: z.enum(kinds, { error: 'Select what kind of question it is' }),
  words: line({ what: 'Question', most: 300 }),
  keptDays: z.coerce
    .number({ error: 'The days must be a whole number' })
    .int('The days must be a whole number')
    .min(0, 'The days must be 0 or more')
    .max(365, 'The days must be 365 or fewer'),
})

type Read = { questions: QuestionSaid[]; problems: { field: string; message: string }[] }

/** What was typed, question by question; one whose words are taken away is asked no more. */
export function readQuestions(body: Body): Read {
  const read: Read = { questions: [], problems: [] }
  for (let number = 1; number <= mostQuestions; number++) {
    const typed = row.safeParse({
      id: body[`id${number}`] || null,
      kind: body[`kind${number}`] || 'own',
      words: body[`words${number}`],
      keptDays: body[`kept${number}`] || '14',
    })
    if (typed.success) {
      if (typed.data.words !== '') read.questions.push(typed.data)
      continue
    }
    for (const { path, message } of typed.error.issues) {
      const name = { words: 'words', keptDays: 'kept', kind: 'kind', id: 'id' }[String(path[0])] ?? 'words'
      read.problems.push({ field: `${name}${number}`, message })
    }
  }
  return read
}
