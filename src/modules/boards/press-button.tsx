import type { ComponentChildren } from 'preact'
import type { Attributes } from '#ui/part.ts'

export type PressButtonProps = {
  children: ComponentChildren
  name: string
  value: string
  /** The form that it sends: the page's own for all such buttons, unless another is named. */
  form?: string
  /** Where it sends that form, where the form itself does not say. */
  to?: string
  hidden?: boolean
} & Attributes

/**
 * A small button that stands outside the form which it sends: so what is drawn once for all screens carries no reader's
 * token. Each page has the form (`PressForm`) once.
 */
export const PressButton = ({ children, form = 'press', to, ...said }: PressButtonProps) => (
  <button {...said} class="cw-press" type="submit" form={form} formaction={to}>
    {children}
  </button>
)
