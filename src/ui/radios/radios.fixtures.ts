import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import {
  choiceProps,
  fieldsetProps,
  type GivenChoice,
  type GivenChoices,
} from '#ui/form-group/form-group.fixtures.ts'
import { Radios } from './radios.tsx'

type Given = GivenChoices & { items: (GivenChoice | { divider: string } | false)[]; value?: string }

export const adapter: Adapter = (context) => {
  const { items, fieldset, ...props } = translated<Given>(context)
  return h(Radios, {
    ...props,
    fieldset: fieldsetProps(fieldset),
    items: items.map((item) => item && ('divider' in item ? item : choiceProps(item))),
  })
}
