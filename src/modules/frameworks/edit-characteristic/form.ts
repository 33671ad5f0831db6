import { z } from 'zod'
import type { Body } from '#platform/route.ts'
import type { Problem } from '#ui/form/form-state.ts'
import type { CharacteristicWording } from '../drafting/draft.ts'
import { limits } from '../framework.ts'
import { type Typed, toWording } from './typed.ts'

const most = (count: number, what: string) =>
  z.string().max(count, `${what} must be ${count.toLocaleString('en-GB')} characters or less`)

const behaviourForm = z.object({
  text: most(limits.textLength, 'The words of a behaviour').min(
    1,
    'Enter the words of this behaviour, or remove it',
  ),
  title: most(limits.titleLength, 'The title of a behaviour').optional(),
  lens: most(limits.titleLength, 'A lens').optional(),
  easyRead: most(limits.textLength, 'The easy words').optional(),
  id: most(limits.idLength, 'The short name')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'The short name must be small letters, numbers and single hyphens')
    .optional(),
  audio: most(limits.titleLength, 'The web address')
    .regex(
      /^(https?:\/\/|\/(?!\/))\S+$/,
      'The web address must begin with https:// or, within this house, with /',
    )
    .optional(),
  was: z.string().optional(),
})

const characteristicForm = z
  .object({
    title: most(limits.titleLength, 'The name').nullable(),
    summary: most(limits.textLength, 'The summary').nullable(),
    intro: most(limits.textLength, 'The introduction').nullable(),
    lenses: z
      .array(most(limits.titleLength, 'Each lens'))
      .max(limits.lenses, `There must be ${limits.lenses} lenses or fewer`),
    behaviours: z.array(behaviourForm),
  })
  .superRefine(({ lenses, behaviours }, context) => {
    const ids = new Set<string>()
    for (const [index, { lens, id }] of behaviours.entries()) {
      if (lens && !lenses.includes(lens)) {
        const message = `Select one of the lenses above, or add “${lens}” to them`
        context.addIssue({ code: 'custom', path: ['behaviours', index, 'lens'], message })
      }
      if (id && ids.has(id)) {
        const message = `The short name “${id}” is used twice. Each must be different`
        context.addIssue({ code: 'custom', path: ['behaviours', index, 'id'], message })
      }
      if (id) ids.add(id)
    }
  })

export type Checked =
  | { ok: true; wording: CharacteristicWording }
  | { ok: false; problems: readonly Problem[] }

/** Turns what was typed into a wording, or says at each field how to mend it. */
export function checkTyped(typed: Typed): Checked {
  const read = characteristicForm.safeParse(toWording(typed))
  if (read.success) return { ok: true, wording: read.data }
  return {
    ok: false,
    problems: read.error.issues.map(({ path, message }) => ({ field: fieldAt(path), message })),
  }
}

function fieldAt([first, place, field]: readonly PropertyKey[]): string {
  return first === 'behaviours' && typeof place === 'number' ? `${String(field)}-${place + 1}` : String(first)
}

const beganSchema = z.object({
  title: z.string().nullable(),
  summary: z.string().nullable(),
  intro: z.string().nullable(),
  lenses: z.array(z.string()),
  behaviours: z.array(
    z.object({
      text: z.string(),
      title: z.string().optional(),
      lens: z.string().optional(),
      easyRead: z.string().optional(),
      audio: z.string().optional(),
      id: z.string().optional(),
      was: z.string().optional(),
    }),
  ),
})

export type Began = { revision: number; wording: CharacteristicWording | null }

/** Which revision the editor began from, and its wording, to tell what they changed since. */
export function readBegan(body: Body): Began {
  const revision = z.coerce.number().int().min(0).max(2_000_000_000).safeParse(body.revision)
  return { revision: revision.data ?? 0, wording: readWording(String(body.began ?? '')) }
}

function readWording(json: string): CharacteristicWording | null {
  try {
    return beganSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    // Somebody changed the hidden field: the difference is then shown from what is saved.
    return null
  }
}

/** The wording as a form carries it along. */
export const beganFrom = ({ title, summary, intro, lenses, behaviours }: CharacteristicWording): string =>
  JSON.stringify({
    title,
    summary,
    intro,
    lenses,
    behaviours,
  })
