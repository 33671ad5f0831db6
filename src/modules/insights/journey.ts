import type { StatementStatus } from './statement.ts'
import type { StatementStep, Step } from './steps.ts'

/** A decision that stands, and what it put aside. */
type Standing = { status: StatementStatus; step: Step; wordsBefore: string | null }

const statusAfter: Readonly<Partial<Record<Step, StatementStatus>>> = {
  received: 'waiting',
  in: 'in',
  reword: 'reword',
  joined: 'joined',
  out: 'out',
}

/** The decisions that stand, each over the one before: what is taken back is off the pile again. */
function pileOf(steps: readonly StatementStep[]): Standing[] {
  const pile: Standing[] = []
  for (const { step, wordsBefore } of steps) {
    const status = step === 'edited' ? pile.at(-1)?.status : statusAfter[step]
    if (step === 'back' || step === 'parted') pile.pop()
    else if (status) pile.push({ status, step, wordsBefore })
  }
  return pile
}

/** What taking the last decision back would do. */
export type Undo = {
  /** The decision. */
  of: Step
  /** How the statement stands then. */
  status: StatementStatus
  /** Its words then, where a slip had been mended. */
  words: string | null
}

/** Tells what the last decision on a statement was and what taking it back would do; null where none was taken. */
export function findUndo(steps: readonly StatementStep[]): Undo | null {
  const pile = pileOf(steps)
  const [before, last] = [pile.at(-2), pile.at(-1)]
  if (!before || !last) return null
  return { of: last.step, status: before.status, words: last.wordsBefore }
}

/** The words as its author first wrote them, where a slip was mended since; null where they stand as they were. */
export function firstWords(steps: readonly StatementStep[], words: string): string | null {
  const first = steps.find(({ wordsBefore }) => wordsBefore !== null)?.wordsBefore ?? null
  return first === words ? null : first
}
