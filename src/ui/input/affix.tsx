import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { type Attributes, isSaid } from '#ui/part.ts'

export type AffixProps = { children?: ComponentChildren } & Attributes

/** A unit or a sign at the side of a field. It is not read out, so the label must say it too. */
export const Affix = ({
  side,
  children,
  class: extra,
  ...rest
}: AffixProps & { side: 'prefix' | 'suffix' }) =>
  isSaid(children) ? (
    <div {...rest} class={classes(`nhsuk-input-wrapper__${side}`, extra)} aria-hidden="true">
      {children}
    </div>
  ) : null
