import type { Body } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { plain } from '../drafting/plain.ts'
import type { ChangedField, NewChange } from '../suggesting/suggestion.ts'
import type { Behaviour, Characteristic, FrameworkVersion } from '../version.ts'

export type OwnField = Exclude<ChangedField, 'behaviour'>
export const ownFields: readonly OwnField[] = ['title', 'summary', 'intro']

/** The names of the form's fields. A version never changes, so that a key and a place name a text for good. */
export const ownName = ({ key }: Characteristic, field: OwnField) => `${field}-${key}`
export const textName = ({ key }: Characteristic, { position }: Behaviour) => `text-${key}-${position}`
export const aboutName = ({ key }: Characteristic, { position }: Behaviour) => `about-${key}-${position}`
export const addName = ({ key }: Characteristic) => `add-${key}`

/** The characteristics that the form shows: the one that it was opened for, and those that were added to it. */
export function shownIn(version: FrameworkVersion, key: string, body: Body): readonly Characteristic[] {
  const added = /^with-(.+)$/.exec(String(body.do ?? ''))?.[1]
  const keys = new Set([key, ...String(body.characteristics ?? '').split(','), added])
  return version.characteristics.filter((one) => keys.has(one.key))
}

/** What stands in the form: what was typed, and where nothing was sent, the words as they are. */
export function stateOf(characteristics: readonly Characteristic[], body: Body): FormState {
  const values: Record<string, string> = {}
  const fill = (name: string, otherwise: string) => {
    const sent = [body[name] ?? otherwise].flat()[0]
    values[name] = plain(String(sent))
  }
  for (const one of characteristics) {
    for (const field of ownFields) fill(ownName(one, field), one[field] ?? '')
    for (const behaviour of one.behaviours) {
      fill(textName(one, behaviour), behaviour.text)
      fill(aboutName(one, behaviour), '')
    }
    fill(addName(one), '')
  }
  fill('why', '')
  fill('attribution', 'named')
  fill('isPublic', '')
  return { values, problems: [] }
}

/** A change, and the field in which it was made. */
export type TypedChange = NewChange & { readonly name: string }

/** What a form that stands so would change, text by text; nothing of a text that stayed as it was. */
export const changesIn = (characteristics: readonly Characteristic[], { values }: FormState) =>
  characteristics.flatMap((one): readonly TypedChange[] => {
    const typed = (name: string) => String(values[name] ?? '').trim()
    const about = { characteristic: one.key, behaviourId: null }
    const own = ownFields.flatMap((field) => {
      const change = changeOf(one[field] ?? '', typed(ownName(one, field)))
      return change ? [{ ...change, ...about, field, name: ownName(one, field) }] : []
    })
    const behaviours = one.behaviours.flatMap((behaviour) => {
      const words = typed(textName(one, behaviour))
      const change = wishOf(behaviour.text, words, typed(aboutName(one, behaviour)))
      const place = { characteristic: one.key, field: 'behaviour', behaviourId: behaviour.id } as const
      return change ? [{ ...change, ...place, name: textName(one, behaviour) }] : []
    })
    const added = typed(addName(one))
    const another = { kind: 'add', was: '', words: added, field: 'behaviour', name: addName(one) } as const
    return [...own, ...behaviours, ...(added ? [{ ...another, ...about }] : [])]
  })

type Words = Pick<NewChange, 'kind' | 'was' | 'words'>

/** What becomes of a text that is typed so; null where it stays. */
function changeOf(was: string, words: string): Words | null {
  if (plain(was).trim() === words) return null
  if (words === '') return { kind: 'remove', was, words }
  return { kind: was === '' ? 'add' : 'change', was, words }
}

/** The same of a behaviour, of which one may also say that it should stay, or go. */
function wishOf(was: string, words: string, about: string): Words | null {
  if (about === 'remove') return { kind: 'remove', was, words: '' }
  return changeOf(was, words) ?? (about === 'keep' ? { kind: 'keep', was, words: was } : null)
}
