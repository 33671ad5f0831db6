import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { fieldsetProps, type GivenFieldset } from '#ui/form-group/form-group.fixtures.ts'
import { DateInput, type DateInputItem, type DateInputProps } from './date-input.tsx'

type Part = Partial<DateInputItem> | false

/** A template takes day, month and year by name or in a list; ours takes a list. */
type Given = Omit<DateInputProps, 'fieldset' | 'items'> & {
  fieldset?: GivenFieldset
  items?: (DateInputItem | false)[]
  day?: Part
  month?: Part
  year?: Part
}

export const adapter: Adapter = (context) => {
  const { fieldset, items, day, month, year, ...props } = translated<Given>(context)
  const named = Object.entries({ day, month, year }).map(
    ([name, part]) => part !== false && { name, ...part },
  )
  return h(DateInput, {
    ...props,
    fieldset: fieldsetProps(fieldset),
    items: items && items.length > 0 ? items : named,
  })
}
