import type { ComponentChildren } from 'preact'
import { Fieldset } from '#ui/fieldset/fieldset.tsx'
import type { LegendProps } from '#ui/legend/legend.tsx'
import { type Part, partOf } from '#ui/part.ts'

/** Fields of one form that belong together, such as the parts of an address. */
export const FieldsetGroup = ({
  legend,
  children,
}: {
  legend: Part<LegendProps>
  children: ComponentChildren
}) => <Fieldset legend={{ size: 'm', ...partOf(legend) }}>{children}</Fieldset>
