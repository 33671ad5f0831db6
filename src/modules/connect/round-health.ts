import { discloseResponse } from '#maths/disclosure/index.ts'
import { countedPeople } from './counted.ts'

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
  /** Somebody left, so that nobody was left to talk with. */
  fellApart: number
  /** People who wait for another match. */
  waiting: number
  /** Introductions of two people who stood in different parts of the system, in this round. */
  across: number
}

/** The share of a round's meetings that took place, as everybody may see it. */
export const metOf = ({ met, meetings }: Pick<RoundHealth, 'met' | 'meetings'>) =>
  discloseResponse(met, meetings)

/** How a round goes, for organisers: "6 conversations: 1 met, 2 no answer, 2 fell apart, 3 people wait". */
export function healthInWords(health: RoundHealth): string {
  const { meetings, met, planned, notThisTime, noAnswer, fellApart, waiting } = health
  const all = meetings === 1 ? '1 conversation' : `${meetings} conversations`
  const parts = [
    met > 0 && `${met} met`,
    planned > 0 && `${planned} planned`,
    notThisTime > 0 && `${notThisTime} not this time`,
    noAnswer > 0 && `${noAnswer} no answer`,
    fellApart > 0 && `${fellApart} fell apart`,
    waiting > 0 && `${countedPeople(waiting)} ${waiting === 1 ? 'waits' : 'wait'}`,
  ].filter(Boolean)
  return parts.length === 0 ? `${all}.` : `${all}: ${parts.join(', ')}.`
}
