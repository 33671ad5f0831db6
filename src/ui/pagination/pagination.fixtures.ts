import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Pagination, type PaginationProps } from './pagination.tsx'

/** How a template's earlier releases named the pages before and after. */
type Given = PaginationProps & {
  previousUrl?: string
  previousPage?: string
  nextUrl?: string
  nextPage?: string
}

export const adapter: Adapter = (context) => {
  const { previousUrl, previousPage, nextUrl, nextPage, ...props } = translated<Given>(context)
  return h(Pagination, {
    ...props,
    previous: previousUrl ? { href: previousUrl, label: previousPage } : props.previous,
    next: nextUrl ? { href: nextUrl, label: nextPage } : props.next,
  })
}
