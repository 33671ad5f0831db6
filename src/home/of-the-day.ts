/** How many days after 1 January 1970 a day is. `day` is an ISO date. */
const numberOf = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** One of the entries, another each day, in turn; undefined where there are none. */
export const ofTheDay = <T>(entries: readonly T[], day: string): T | undefined =>
  entries[numberOf(day) % Math.max(entries.length, 1)]

/**
 * A behaviour to think about on a day: each day another characteristic, and of each its behaviours in turn. The same
 * for all members, so that they can talk about it.
 */
export function behaviourOfTheDay<C extends { behaviours: readonly unknown[] }>(
  characteristics: readonly C[],
  day: string,
): { characteristic: C; behaviour: C['behaviours'][number] } | undefined {
  const characteristic = ofTheDay(characteristics, day)
  if (!characteristic) return undefined
  const round = Math.floor(numberOf(day) / characteristics.length)
  const behaviour = characteristic.behaviours[round % Math.max(characteristic.behaviours.length, 1)]
  return behaviour === undefined ? undefined : { characteristic, behaviour }
}
