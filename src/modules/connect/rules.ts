import { z } from 'zod'
import { type Rules, usualRules } from '#maths/matching/index.ts'

const points = z.coerce
  .number({ error: 'Points must be a whole number' })
  .int('Points must be a whole number')
  .min(0, 'Points must be 0 or more')
  .max(1000, 'Points must be 1,000 or less')

/** The rules of a campaign as the database keeps them. */
export const rulesShape = z.object({
  weights: z.object({
    part: points,
    place: points,
    profession: points,
    seniority: points,
    lived: points,
    interests: points,
    mostInterests: z.coerce.number().int().min(0).max(10),
    owed: points,
  }),
  organisationsDiffer: z.boolean(),
  partsDiffer: z.boolean(),
  owedFirst: z.boolean(),
  acrossFirst: z.boolean(),
})

export const readRules = (kept: unknown): Rules => rulesShape.parse(kept)

/**
 * Where a community's campaign starts: pairs lie across parts of the system and organisations, and who was left out
 * comes first. Steps of experience are not known of members, so they count nothing.
 */
export const communityRules: Rules = {
  ...usualRules,
  weights: { ...usualRules.weights, seniority: 0, owed: 0 },
  partsDiffer: true,
  owedFirst: true,
}
