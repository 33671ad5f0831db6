import { Tag, type TagColour } from '#ui/tag/tag.tsx'
import type { StatementStatus } from './statement.ts'

/** How lists of statements are called. */
export const statusLists: Readonly<Record<StatementStatus, string>> = {
  waiting: 'Waiting',
  in: 'In',
  reword: 'Asked to reword',
  joined: 'Joined with another',
  out: 'Left out',
}

const words: Readonly<Record<StatementStatus, { says: string; colour: TagColour }>> = {
  waiting: { says: 'Waiting', colour: 'yellow' },
  in: { says: 'In', colour: 'green' },
  reword: { says: 'Asked to reword', colour: 'orange' },
  joined: { says: 'Joined with another', colour: 'blue' },
  out: { says: 'Left out', colour: 'grey' },
}

/** How a statement stands. */
export const StatusTag = ({ status }: { status: StatementStatus }) => (
  <Tag colour={words[status].colour}>{words[status].says}</Tag>
)
