import type { Difference, Piece } from './difference.ts'
import { readWords } from './tokens.ts'

const MARK_NAMES: Readonly<Record<string, string>> = {
  '.': 'full stop',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '?': 'question mark',
  '!': 'exclamation mark',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  "'": 'quotation mark',
  '‘': 'quotation mark',
  '’': 'quotation mark',
  '"': 'quotation mark',
  '“': 'quotation mark',
  '”': 'quotation mark',
  '(': 'bracket',
  ')': 'bracket',
}
const CONTEXT_WORDS = 4

/**
 * Tells a difference in words, for screen readers, for paper and for e-mail: "2 changes. After “groups of
 * people”: removed “to one another,”. At the end: removed a full stop."
 */
export function spoken(pieces: Difference): string {
  const changes = spokenChanges(pieces)
  if (changes.length === 0) return 'No change.'
  return [`${changes.length} ${changes.length === 1 ? 'change' : 'changes'}.`, ...changes].join(' ')
}

/** The sentences of `spoken` one by one, each a change and where it stands, for a list. */
export function spokenChanges(pieces: Difference): readonly string[] {
  const sentences: string[] = []
  let keptText = ''
  let acts: string[] = []
  const close = (isEnd: boolean): void => {
    if (acts.length > 0) sentences.push(`${sayPlace(keptText, isEnd)}: ${acts.join('; ')}.`)
    acts = []
  }
  for (const piece of pieces) {
    // White space alone does not part two changes.
    if (piece.kind === 'kept' && piece.text.trim() === '' && acts.length > 0) continue
    if (piece.kind === 'kept') {
      close(false)
      sentences.push(...sayEmphasis(piece))
      keptText = piece.text
    } else acts.push(sayAct(piece))
  }
  close(true)
  return sentences
}

function sayPlace(keptText: string, isEnd: boolean): string {
  const words = readWords(keptText)
  if (words.length === 0) return isEnd ? 'In all of the text' : 'At the start'
  return isEnd ? 'At the end' : `After ${quote(words.slice(-CONTEXT_WORDS).join(' '))}`
}

function sayAct(piece: Piece): string {
  switch (piece.kind) {
    case 'moved-from':
      return `moved from here ${sayText(piece.text)} (move ${piece.move})`
    case 'moved-to':
      return `moved to here ${sayText(piece.text)} (move ${piece.move})`
    default:
      return `${piece.kind} ${sayText(piece.text)}`
  }
}

function sayEmphasis(piece: Piece): readonly string[] {
  return piece.runs
    .filter((run) => run.emphasis !== run.emphasisWas && run.text.trim() !== '')
    .map((run) => `Emphasis ${run.emphasis ? 'added to' : 'taken from'} ${sayText(run.text)}.`)
}

/** Words in quotation marks; a mark alone by its name, because nobody hears “.”. */
function sayText(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '') return sayBreak(text.split('\n').length - 1)
  const name = MARK_NAMES[trimmed]
  return name ? `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}` : quote(trimmed)
}

/** White space by what it does: nobody hears it. */
const sayBreak = (lines: number): string =>
  lines === 0 ? 'white space' : lines === 1 ? 'a line break' : 'a paragraph break'

const quote = (text: string): string => `“${text}”`
