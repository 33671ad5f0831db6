import { h } from 'preact'
import { type Adapter, named, translated } from '#test/conformance.ts'
import type { LabelProps } from '#ui/label/label.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

export const adapter: Adapter = (context) => {
  const props = translated<TextareaProps>(context)
  return h(Textarea, { ...props, label: named<LabelProps>(props.label) })
}
