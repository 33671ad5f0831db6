import type { Odd, Rules } from '#maths/matching/index.ts'

type Held = { rules: Rules; odd: Odd }

/** What must be so of every two who are introduced, in words. */
export const mustInWords = ({ rules }: Pick<Held, 'rules'>): string[] => [
  'They have never been introduced to each other before, in any campaign.',
  ...(rules.partsDiffer ? ['They come from different parts of the system.'] : []),
  ...(rules.organisationsDiffer ? ['They share no organisation.'] : []),
  'A time and a way to meet suits them both.',
  'Neither has asked, in confidence, not to meet the other.',
]

/** What comes before what, in words: each before all that stands below it. */
export const orderInWords = ({ rules, odd }: Held): string[] => [
  'As many people as possible are matched.',
  ...(rules.owedFirst ? ['Whoever was left out or let down before comes first.'] : []),
  ...(!rules.partsDiffer && rules.acrossFirst
    ? ['As many pairs as possible come from different parts of the system.']
    : []),
  'The pairs together are worth as many points as possible.',
  odd === 'trio'
    ? 'When the number is odd, three people meet together.'
    : 'When the number is odd, one person sits out.',
]

/** What gives a pair points, in words; what counts nothing is left out. */
export function pointsInWords({ rules }: Pick<Held, 'rules'>): string[] {
  const { weights } = rules
  const all: [number, string][] = [
    // Where all pairs have it, it tells none from another.
    [rules.partsDiffer ? 0 : weights.part, 'They come from different parts of the system'],
    [weights.place, 'They come from different places'],
    [weights.profession, 'They come from different professions'],
    [weights.lived, 'One speaks from lived experience, and the other does not'],
    [weights.seniority, 'For each step of experience between them'],
    [
      weights.mostInterests === 0 ? 0 : weights.interests,
      `For each interest that they share, up to ${weights.mostInterests}`,
    ],
    [weights.owed, 'For each time that either was left out or let down'],
  ]
  return all
    .filter(([points]) => points > 0)
    .map(([points, words]) => `${words}: ${points} ${points === 1 ? 'point' : 'points'}.`)
}
