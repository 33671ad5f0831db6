import type { z } from 'zod'
import type { FormState, Problem } from '#ui/form/form-state.ts'
import type { Body } from './route.ts'

/** A form that was sent: its answers as values, or what is wrong with it and everything that was typed. */
export type Form<T> = { ok: true; answers: T; state: FormState } | { ok: false; state: FormState }

/** Turns words into values. Whatever was typed is kept, right or wrong; one problem a field, the first. */
export function readForm<Schema extends z.ZodType>(schema: Schema, body: Body): Form<z.infer<Schema>> {
  const { token: _, ...values } = body
  const read = schema.safeParse(values)
  if (read.success) return { ok: true, answers: read.data, state: { values, problems: [] } }
  const problems = new Map<string, Problem>()
  for (const issue of read.error.issues) {
    const field = issue.path.join('.') || 'form'
    if (!problems.has(field)) problems.set(field, { field, message: issue.message })
  }
  return { ok: false, state: { values, problems: [...problems.values()] } }
}

/** The same form, with something that only the act could find out (an address that is taken). */
export const withProblem = (state: FormState, field: string, message: string): FormState => ({
  values: state.values,
  problems: [...state.problems, { field, message }],
})
