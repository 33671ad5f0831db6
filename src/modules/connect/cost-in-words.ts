import { inPoints } from './plan-in-words.ts'

/** What a change by hand costs the whole plan: points, and people where it costs those. */
export const costInWords = (points: number): string => (points <= 0 ? 'Nothing' : `${inPoints(points)}`)
