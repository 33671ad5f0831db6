import { Tag } from '#ui/tag/tag.tsx'
import { type Standing, standingWords } from './invitation.ts'

const colours = {
  open: 'blue',
  expired: 'yellow',
  accepted: 'green',
  declined: 'grey',
  withdrawn: 'grey',
} as const

/** Where an invitation stands, in a word and a colour. */
export const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag colour={colours[standing]}>{standingWords[standing]}</Tag>
)
