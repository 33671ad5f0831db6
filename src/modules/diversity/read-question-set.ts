import { isNode, LineCounter, parseDocument } from 'yaml'
import { type QuestionSet, questionSetSchema } from './question-set.ts'

/** The most that we read of one file, in characters. */
export const mostLetters = 200_000

export type QuestionSetReading = { ok: true; set: QuestionSet } | { ok: false; problems: string[] }

/**
 * Reads a question set from the text of a file, whole or not at all. Whatever the text, it answers: with the set, or
 * with what to mend, line by line.
 */
export function readQuestionSet(text: string): QuestionSetReading {
  if (text.length > mostLetters) return wrong(`Line 1: expected at most ${mostLetters} characters.`)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [error] = document.errors
  if (error) return wrong(`Line ${lines.linePos(error.pos[0]).line}: ${error.message.split('\n', 1)[0]}`)
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const read = questionSetSchema.safeParse(treeOf(document))
  if (read.success) return { ok: true, set: read.data }
  return wrong(
    ...read.error.issues.slice(0, 20).map(({ path, message }) => {
      const place = path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ')
      return `Line ${lineOf(path)}: ${place || 'the file'}: ${message}.`
    }),
  )
}

function treeOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    // An alias, which could make a small file enormous: no question needs one.
    return null
  }
}

const wrong = (...problems: string[]): QuestionSetReading => ({ ok: false, problems })
