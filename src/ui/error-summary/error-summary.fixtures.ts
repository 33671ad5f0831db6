import { type ComponentChildren, h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { ErrorSummary, type ErrorSummaryProps } from './error-summary.tsx'

/** A template's description is our children. */
type Given = ErrorSummaryProps & { description?: string | { children: ComponentChildren } }

export const adapter: Adapter = (context, block) => {
  const { description, ...props } = translated<Given>(context)
  const words = typeof description === 'object' ? description.children : description
  return h(ErrorSummary, { ...props, children: block ?? words })
}
