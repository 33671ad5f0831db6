import { seeOther } from '#platform/route.ts'

type Answered = { boardId: string; quiet: unknown; done: string; questionId: string | null }

/**
 * Leads somebody back after they wrote or voted: to the board, or, where a script has sent it and the board stands on
 * the screen already, to what is their own on it.
 */
export function backTo({ boardId, quiet, done, questionId }: Answered) {
  const page = quiet === undefined ? `/boards/${boardId}` : `/boards/${boardId}/own`
  return seeOther(`${page}?done=${done}${questionId ? `#own-${questionId}` : ''}`)
}
