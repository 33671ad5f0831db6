import { Checkboxes, type CheckboxItem } from '#ui/checkboxes/checkboxes.tsx'
import type { LegendProps } from '#ui/legend/legend.tsx'
import type { Listed, Optional, Part } from '#ui/part.ts'
import { problemAt, ticked } from './answer.ts'
import { type FieldProps, fieldLegend } from './field.ts'
import { useTyped } from './kept.ts'

export type CheckboxFieldProps = FieldProps & { items: Listed<CheckboxItem> } & Optional<{
    /** The question. One box alone, whose label says it all, needs none. */
    legend: Part<LegendProps>
    small: boolean
  }>

/** A choice of as many answers as apply. */
export const CheckboxField = ({ form, name, legend, ...rest }: CheckboxFieldProps) => (
  <Checkboxes
    {...rest}
    name={name}
    fieldset={legend === undefined ? undefined : { legend: fieldLegend(legend) }}
    values={ticked(useTyped(form, name), name)}
    errorMessage={problemAt(form, name)}
  />
)
