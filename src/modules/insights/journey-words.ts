import type { StatementStep, Step } from './steps.ts'

/** What each step of a statement's journey is called, for its author and for whoever looks after it. */
const words: Readonly<Record<Step, string>> = {
  received: 'Received',
  in: 'Let in: members vote on it',
  reword: 'Sent back, to be said otherwise',
  reworded: 'Said otherwise',
  joined: 'Joined with another',
  parted: 'Parted again from the other',
  'took-in': 'Another was joined with it',
  'gave-back': 'The other was parted from it again',
  out: 'Left out',
  edited: 'A slip of the pen was mended',
  back: 'That was taken back',
}

export const stepInWords = ({ step }: Pick<StatementStep, 'step'>): string => words[step]
