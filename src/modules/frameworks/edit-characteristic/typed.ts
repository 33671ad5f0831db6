import type { Body } from '#platform/route.ts'
import type { FormState, Problem } from '#ui/form/form-state.ts'
import type { CharacteristicWording, DraftBehaviour } from '../drafting/draft.ts'
import { plain } from '../drafting/plain.ts'
import { limits } from '../framework.ts'

/** A behaviour as it stands in the form: words, right or wrong. */
export type TypedBehaviour = Readonly<Record<keyof DraftBehaviour, string>>

/** A characteristic as it stands in the form. Lenses stand one a line. */
export type Typed = {
  readonly title: string
  readonly summary: string
  readonly intro: string
  readonly lenses: string
  readonly behaviours: readonly TypedBehaviour[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const behaviourFields = ['id', 'title', 'text', 'lens', 'easyRead', 'audio', 'was'] as const

/** Reads the form's fields: `text-1`, `title-1`, `text-2`, … are the behaviours in their order. */
export function readTyped(body: Body): Typed {
  const word = (name: string) => plain(String([body[name] ?? ''].flat()[0]))
  const places = Object.keys(body)
    .flatMap((name) => /^text-(\d{1,4})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)
    .slice(0, limits.behaviours)
  return {
    title: word('title'),
    summary: word('summary'),
    intro: word('intro'),
    lenses: word('lenses'),
    behaviours: places.map((place) => typedBehaviour((field) => readField(field, word(`${field}-${place}`)))),
  }
}

/** Nobody types what a behaviour continues; what was tampered with continues nothing. */
const readField = (field: keyof DraftBehaviour, value: string) =>
  field === 'was' && !uuid.test(value) ? '' : value

/** A wording as it stands in the form when somebody opens it. */
export const typedFrom = ({ title, summary, intro, lenses, behaviours }: CharacteristicWording): Typed => ({
  title: title ?? '',
  summary: summary ?? '',
  intro: intro ?? '',
  lenses: lenses.join('\n'),
  behaviours: behaviours.map((behaviour) => typedBehaviour((field) => behaviour[field] ?? '')),
})

function typedBehaviour(read: (field: keyof DraftBehaviour) => string): TypedBehaviour {
  // The list holds every field of the type.
  return Object.fromEntries(behaviourFields.map((field) => [field, read(field)])) as TypedBehaviour
}

/** The form as its fields show it. */
export function stateOf({ behaviours, ...own }: Typed, problems: readonly Problem[] = []): FormState {
  const rows = behaviours.flatMap((behaviour, index) =>
    behaviourFields.map((field): [string, string] => [`${field}-${index + 1}`, behaviour[field]]),
  )
  return { values: { ...own, ...Object.fromEntries(rows) }, problems }
}

/** The wording that was typed, without the spaces around it. It may still be wrong. */
export const toWording = ({ title, summary, intro, lenses, behaviours }: Typed): CharacteristicWording => ({
  title: title.trim() || null,
  summary: summary.trim() || null,
  intro: intro.trim() || null,
  lenses: lensesIn(lenses),
  behaviours: behaviours.map(({ text, ...rest }) => ({
    text: text.trim(),
    ...Object.fromEntries(
      Object.entries(rest).flatMap(([field, value]) => (value.trim() ? [[field, value.trim()]] : [])),
    ),
  })),
})

export const lensesIn = (lines: string): string[] => [
  ...new Set(lines.split('\n').flatMap((line) => line.trim() || [])),
]

/** What a press of one of the form's small buttons asks for: `add`, `remove-3`, `up-3`, `down-3`. */
export function rearrange(typed: Typed, press: string): Typed {
  const behaviours = [...typed.behaviours]
  const [verb, place = '0'] = press.split('-')
  const index = Number(place) - 1
  const one = behaviours[index]
  if (verb === 'add' && behaviours.length < limits.behaviours) {
    behaviours.push(typedBehaviour(() => ''))
  } else if (one && verb === 'remove') behaviours.splice(index, 1)
  else if (one && (verb === 'up' || verb === 'down')) {
    behaviours.splice(index, 1)
    behaviours.splice(Math.max(0, verb === 'up' ? index - 1 : index + 1), 0, one)
  }
  return { ...typed, behaviours }
}
