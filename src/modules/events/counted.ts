import type { Event } from './event.ts'

/** How many people there are at an event; of one long ago, as they were counted before their names were forgotten. */
export type Counted = {
  registered: number
  waiting: number
  came: number
  couldNot: number
  /** Carers and interpreters who come with those registered. */
  beside: number
  /** Of those with a place or waiting: who can only be told by telephone. */
  withoutMail: number
  /** Whether names are forgotten, and these are all there is to know. */
  isForgotten: boolean
  /** Whether nobody registered here, and an organiser said how many came. */
  isTyped: boolean
}

type Places = Pick<Event, 'capacity' | 'companionsTakePlaces'>

/** "5 of 5 places (1 registered, 4 with them)": how many places are taken, and by whom where some only accompany. */
export function takenInWords(
  { capacity, companionsTakePlaces }: Places,
  { registered, beside }: Pick<Counted, 'registered' | 'beside'>,
): string {
  const figure = (count: number) => count.toLocaleString('en-GB')
  const taken = registered + (companionsTakePlaces ? beside : 0)
  const places = capacity === null ? figure(taken) : `${figure(taken)} of ${figure(capacity)}`
  if (beside === 0) return places
  return companionsTakePlaces
    ? `${places} (${figure(registered)} registered, ${figure(beside)} with them)`
    : `${places} (and ${figure(beside)} with them)`
}
