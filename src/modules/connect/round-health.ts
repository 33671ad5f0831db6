import { discloseResponse } from '#maths/disclosure/index.ts'

/** How a round went, in counts of meetings: a trio counts once. */
export type RoundHealth = {
  id: string
  number: number
  theme: string
  characteristic: string
  meetings: number
  /** Somebody in it says that they met. */
  met: number
  planned: number
  notThisTime: number
  noAnswer: number
  /** Introductions of two people who stood in different parts of the system, in this round. */
  across: number
}

/** The share of a round's meetings that took place, as everybody may see it. */
export const metOf = ({ met, meetings }: Pick<RoundHealth, 'met' | 'meetings'>) =>
  discloseResponse(met, meetings)
