import { z } from 'zod'

const whole = (what: string, least: number, most: number) =>
  z.coerce
    .number({ error: `${what} must be a whole number` })
    .int(`${what} must be a whole number`)
    .min(least, `${what} must be ${least} or more`)
    .max(most, `${what} must be ${most} or fewer`)

/** Who is to be seated, at tables of how many, how often anew. */
export const tablesForm = z.object({
  whom: z.enum(['registered', 'came'], { error: 'Select who is to be seated' }),
  tableSize: whole('The number of people at a table', 3, 8),
  rotations: whole('The number of rotations', 1, 10),
})
export type TablesSaid = z.infer<typeof tablesForm>

const move = z.object({
  person: z.uuid({ error: 'Select who moves' }),
  rotation: z.coerce.number().int().min(1).max(10),
  table: z.coerce
    .number({ error: 'Select the table' })
    .int('Select the table')
    .min(1, 'Select the table')
    .max(10_000, 'Select the table'),
  revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(-1),
})

/** Somebody whom an organiser moves to another table by hand. */
export const moveForm = move
export type Moving = z.infer<typeof move>
