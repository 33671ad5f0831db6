import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { fieldsetProps, type GivenFieldset } from '#ui/form-group/form-group.fixtures.ts'
import { Fieldset } from './fieldset.tsx'

export const adapter: Adapter = (context, block) => {
  const props = fieldsetProps(translated<GivenFieldset>(context)) ?? {}
  return h(Fieldset, block === undefined ? props : { ...props, children: block })
}
