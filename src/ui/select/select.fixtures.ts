import { h } from 'preact'
import { type Adapter, named, translated } from '#test/conformance.ts'
import { formGroupProps, type GivenFormGroup } from '#ui/form-group/form-group.fixtures.ts'
import type { LabelProps } from '#ui/label/label.tsx'
import { Select, type SelectProps } from './select.tsx'

type Given = Omit<SelectProps, 'formGroup'> & { formGroup?: GivenFormGroup }

export const adapter: Adapter = (context) => {
  const { formGroup, ...props } = translated<Given>(context)
  return h(Select, { ...props, formGroup: formGroupProps(formGroup), label: named<LabelProps>(props.label) })
}
