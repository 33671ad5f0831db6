/** A count as others may see it: none, a few (one to seven are never counted out), or so many to the nearest five. */
export type Few = { shown: number | null; words: string }

/** Says a count of people without saying anything of a person (the house's rule for small numbers). */
export function few(count: number): Few {
  if (count === 0) return { shown: 0, words: 'nobody' }
  if (count < 8) return { shown: null, words: 'a few' }
  const rounded = Math.round(count / 5) * 5
  return { shown: rounded, words: `about ${rounded}` }
}
