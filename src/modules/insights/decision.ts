import type { StatementStatus } from './statement.ts'

/** What whoever looks after a conversation can do with a statement. */
export type DecisionKind = 'let-in' | 'reword' | 'mend' | 'join' | 'leave-out' | 'find-fine' | 'undo'

/** From which standing each decision can be taken. */
const possible: Readonly<Record<DecisionKind, readonly StatementStatus[]>> = {
  'let-in': ['waiting', 'reword', 'out'],
  reword: ['waiting', 'in'],
  mend: ['waiting', 'in'],
  join: ['waiting', 'in'],
  'leave-out': ['waiting', 'in', 'reword'],
  'find-fine': ['waiting', 'in'],
  undo: ['in', 'reword', 'joined', 'out', 'waiting'],
}

/** Whether a decision can be taken on a statement that stands so. */
export const canDecide = (what: DecisionKind, status: StatementStatus) => possible[what].includes(status)

export const isDecision = (sent: unknown): sent is DecisionKind =>
  typeof sent === 'string' && Object.hasOwn(possible, sent)
