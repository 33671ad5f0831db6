import { boundShare } from './beta.ts'

/** What a share is called, from `least` on. One table for the whole house. */
const names = [
  { least: 0.9, word: 'almost everyone' },
  { least: 0.75, word: 'most' },
  { least: 0.6, word: 'more than half' },
  { least: 0.4, word: 'people are split' },
  { least: 0.25, word: 'fewer than half' },
  { least: 0.1, word: 'few' },
  { least: 0, word: 'almost no one' },
] as const

export type ShareWord = (typeof names)[number]['word']

const split = names.findIndex(({ word }) => word === 'people are split')
const rankOf = (share: number) => names.findIndex(({ least }) => share >= least)

/** The share lies between these as likely as not: half of what is possible lies within. */
const [lower, upper] = [0.25, 0.75]
/** Of as many as these nobody would say that they are few votes. */
const manyVotes = 100

/**
 * What `x` of `n` is called, in words. Where its bounds fall under different words, the weaker of them, which is the
 * one nearer to an even split; with fewer than 100 votes it is then said that they are few.
 */
export function nameShare(x: number, n: number): { word: ShareWord; isOnFewVotes: boolean } {
  const ranks = [boundShare(x, n, lower), boundShare(x, n, upper)].map(rankOf)
  const [most, least] = [Math.min(...ranks), Math.max(...ranks)]
  const weakest = Math.min(Math.max(split, most), least)
  return { word: names[weakest]?.word ?? 'people are split', isOnFewVotes: most !== least && n < manyVotes }
}
