import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { Legend, type LegendProps } from '#ui/legend/legend.tsx'
import { type Attributes, type Optional, type Part, partOf } from '#ui/part.ts'

export type FieldsetProps = { children?: ComponentChildren } & Attributes &
  Optional<{ legend: Part<LegendProps>; describedBy: string; role: 'group' }>

/** Groups controls that answer one question together. */
export const Fieldset = ({ children, legend, describedBy, class: extra, ...rest }: FieldsetProps) => (
  <fieldset class={classes('nhsuk-fieldset', extra)} aria-describedby={describedBy || undefined} {...rest}>
    {legend !== undefined && <Legend {...partOf(legend)} />}
    {children}
  </fieldset>
)
