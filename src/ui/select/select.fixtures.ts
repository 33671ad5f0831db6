import { h } from 'preact'
import { type Adapter, named, translated } from '#test/conformance.ts'
import { formGroupProps, type GivenFormGroup } from '#ui/form-group/form-group.fixtures.ts'
import type { LabelProps } from '#ui/label/label.tsx'
import { Select, type SelectItem, type SelectProps } from './select.tsx'

/** A template takes the words of an option as `text`, ours as its label. */
type GivenItem = { divider: true } | ({ children: string } & Omit<SelectItem, 'label'>)

type Given = Omit<SelectProps, 'formGroup' | 'items'> & { formGroup?: GivenFormGroup; items: GivenItem[] }

function itemProps(item: GivenItem): SelectItem {
  if ('divider' in item) return item
  const { children, ...rest } = item
  return { ...rest, label: children }
}

export const adapter: Adapter = (context) => {
  const { formGroup, items, ...props } = translated<Given>(context)
  return h(Select, {
    ...props,
    items: items.map(itemProps),
    formGroup: formGroupProps(formGroup),
    label: named<LabelProps>(props.label),
  })
}
