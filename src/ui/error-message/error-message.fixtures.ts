import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { ErrorMessage, type ErrorMessageProps } from './error-message.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<ErrorMessageProps>(context)
  return h(ErrorMessage, block === undefined ? props : { ...props, children: block })
}
