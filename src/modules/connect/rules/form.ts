import { z } from 'zod'
import type { Odd, Rules } from '#maths/matching/index.ts'
import { revisionField } from '../campaign-fields.ts'

const points = z.coerce
  .number({ error: 'Points must be a whole number' })
  .int('Points must be a whole number')
  .min(0, 'Points must be 0 or more')
  .max(1000, 'Points must be 1,000 or less')

const strictness = z.enum(['must', 'possible', 'counts'], { error: 'Select how strict it is' })

/** Who may meet whom and what counts, as an organiser says it. */
export const rulesForm = z.object({
  parts: strictness,
  organisations: z.enum(['must', 'free'], { error: 'Select how strict it is' }),
  owed: z.enum(['first', 'counts'], { error: 'Select how much it matters' }),
  odd: z.enum(['trio', 'pair'], { error: 'Select what happens when the number is odd' }),
  partPoints: points,
  placePoints: points,
  professionPoints: points,
  livedPoints: points,
  interestPoints: points,
  mostInterests: z.coerce
    .number({ error: 'It must be a whole number' })
    .int('It must be a whole number')
    .min(0, 'It must be 0 or more')
    .max(10, 'It must be 10 or less'),
  owedPoints: points,
  because: z
    .string({ error: 'Enter one reason' })
    .trim()
    .max(500, 'The reason must be 500 characters or less')
    .default(''),
  revision: revisionField,
})
export type RulesAnswers = z.infer<typeof rulesForm>

/** The rules that somebody asks for; what the form does not ask stays as it was. */
export const rulesOf = (answers: RulesAnswers, before: Rules): Rules => ({
  weights: {
    ...before.weights,
    part: answers.partPoints,
    place: answers.placePoints,
    profession: answers.professionPoints,
    lived: answers.livedPoints,
    interests: answers.interestPoints,
    mostInterests: answers.mostInterests,
    owed: answers.owedPoints,
  },
  partsDiffer: answers.parts === 'must',
  acrossFirst: answers.parts === 'possible',
  organisationsDiffer: answers.organisations === 'must',
  owedFirst: answers.owed === 'first',
})

/** The form as these rules fill it in. */
export const answersOf = (rules: Rules, odd: Odd) => ({
  parts: strictnessOf(rules),
  organisations: rules.organisationsDiffer ? 'must' : 'free',
  owed: rules.owedFirst ? 'first' : 'counts',
  odd,
  partPoints: `${rules.weights.part}`,
  placePoints: `${rules.weights.place}`,
  professionPoints: `${rules.weights.profession}`,
  livedPoints: `${rules.weights.lived}`,
  interestPoints: `${rules.weights.interests}`,
  mostInterests: `${rules.weights.mostInterests}`,
  owedPoints: `${rules.weights.owed}`,
})

function strictnessOf({ partsDiffer, acrossFirst }: Rules): RulesAnswers['parts'] {
  if (partsDiffer) return 'must'
  return acrossFirst ? 'possible' : 'counts'
}

/** Whether people who could not meet before may meet now: somebody then has to say why. */
export const isRelaxed = (rules: Rules, before: Rules): boolean =>
  (before.partsDiffer && !rules.partsDiffer) || (before.organisationsDiffer && !rules.organisationsDiffer)
