import { inPoints } from './plan-in-words.ts'

/** What a change by hand costs the whole plan, in words and then in points: "a little (12 of 540 points)". */
export function costInWords(points: number, worth: number): string {
  if (points <= 0) return 'Nothing'
  const told = worth > 0 ? `${figure(points)} of ${inPoints(worth)}` : inPoints(points)
  return `${sizeOf(points / Math.max(worth, points))} (${told})`
}

const figure = (points: number) => points.toLocaleString('en-GB', { maximumFractionDigits: 1 })

/** A twentieth of the plan is little, a fifth of it is much. */
function sizeOf(share: number): string {
  if (share <= 0.05) return 'A little'
  return share <= 0.2 ? 'Something' : 'A good deal'
}
