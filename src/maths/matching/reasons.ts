import type { Reason } from './plan.ts'
import type { Person, Weights } from './problem.ts'

/** What of somebody others may know. The part of the system in which they stand is shown of everybody. */
export type Shared = {
  place: boolean
  profession: boolean
  seniority: boolean
  lived: boolean
  interests: boolean
}

export const sharesAll: Shared = {
  place: true,
  profession: true,
  seniority: true,
  lived: true,
  interests: true,
}

export type Introduced = { person: Person; shares: Shared }

/**
 * Why these two, in the terms that made them worth meeting, the weightiest first. Only what both share of themselves
 * is said, and only terms that counted; never a debt, and nothing of who may not meet whom.
 */
export function explainPair(one: Introduced, other: Introduced, weights: Weights): Reason[] {
  const terms = termsOf(one.person, other.person, weights)
  return terms
    .filter(({ reason, points }) => points > 0 && isShared(reason, one.shares, other.shares))
    .toSorted((a, b) => b.points - a.points)
    .map(({ reason }) => reason)
}

const isShared = ({ kind }: Reason, one: Shared, other: Shared) =>
  kind === 'part' || (one[kind] && other[kind])

/** An empty word is not known, so a difference from it is nothing to tell. */
const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other

function termsOf(one: Person, other: Person, w: Weights): { reason: Reason; points: number }[] {
  const steps = Math.abs(one.seniority - other.seniority)
  const theirs = new Set(other.interests)
  const shared = [...new Set(one.interests)].filter((interest) => theirs.has(interest)).toSorted()
  return [
    { reason: { kind: 'part' }, points: differ(one.part, other.part) ? w.part : 0 },
    { reason: { kind: 'place' }, points: differ(one.place, other.place) ? w.place : 0 },
    { reason: { kind: 'profession' }, points: differ(one.profession, other.profession) ? w.profession : 0 },
    { reason: { kind: 'seniority', steps }, points: w.seniority * steps },
    { reason: { kind: 'lived' }, points: one.lived === other.lived ? 0 : w.lived },
    {
      reason: { kind: 'interests', shared },
      points: w.interests * Math.min(w.mostInterests, shared.length),
    },
  ]
}
