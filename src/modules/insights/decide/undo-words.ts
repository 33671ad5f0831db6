import { findUndo } from '../journey.ts'
import type { StatementStep, Step } from '../steps.ts'

const words: Readonly<Partial<Record<Step, string>>> = {
  in: 'Take it out again, to be looked at',
  reword: 'Take back that it was sent back',
  joined: 'Part them again',
  out: 'Take back that it was left out',
  edited: 'Put the words back as they were',
}

/** The words of the button that takes the last decision back; null where there is none. */
export function undoInWords(steps: readonly StatementStep[]): string | null {
  const undo = findUndo(steps)
  return undo ? (words[undo.of] ?? null) : null
}
