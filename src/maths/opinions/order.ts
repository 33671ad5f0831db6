const wholeNumber = /^(?:0|[1-9]\d{0,14})$/

/** Compares ids so that every machine orders them alike: whole numbers by size, before words by code unit. */
export function byId(one: string, other: string): number {
  const [isNumber, isOther] = [wholeNumber.test(one), wholeNumber.test(other)]
  if (isNumber && isOther) return Number(one) - Number(other)
  if (isNumber !== isOther) return isNumber ? -1 : 1
  return one < other ? -1 : one > other ? 1 : 0
}

/** Each id once, in order. */
export const sortIds = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted(byId)
