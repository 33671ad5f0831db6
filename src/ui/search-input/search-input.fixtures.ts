import { h } from 'preact'
import { type Adapter, named, translated } from '#test/conformance.ts'
import type { LabelProps } from '#ui/label/label.tsx'
import { SearchInput, type SearchInputProps } from './search-input.tsx'

export const adapter: Adapter = (context) => {
  const props = translated<SearchInputProps>(context)
  return h(SearchInput, {
    ...props,
    label: props.label === undefined ? undefined : named<LabelProps>(props.label),
  })
}
