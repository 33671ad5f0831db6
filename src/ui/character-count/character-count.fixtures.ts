import { h } from 'preact'
import { type Adapter, named, translated } from '#test/conformance.ts'
import type { LabelProps } from '#ui/label/label.tsx'
import { CharacterCount, type CharacterCountProps } from './character-count.tsx'

/** A template's limit, which is not the attribute of the same name. */
type Limits = { maxlength?: number; maxwords?: number }

export const adapter: Adapter = (context) => {
  // The published fixtures of this component have these.
  const { maxlength, maxwords, ...options } = context as Limits
  const props = translated<CharacterCountProps>(options)
  return h(CharacterCount, {
    ...props,
    label: named<LabelProps>(props.label),
    maxLength: maxlength,
    maxWords: maxwords,
  })
}
