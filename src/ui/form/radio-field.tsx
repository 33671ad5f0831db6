import type { LegendProps } from '#ui/legend/legend.tsx'
import type { Listed, Optional, Part } from '#ui/part.ts'
import { type RadioItem, Radios } from '#ui/radios/radios.tsx'
import { problemAt, typed } from './answer.ts'
import { type FieldProps, fieldLegend } from './field.ts'
import { useTyped } from './kept.ts'

export type RadioFieldProps = FieldProps & {
  legend: Part<LegendProps>
  items: Listed<RadioItem>
} & Optional<{
    inline: boolean
    small: boolean
  }>

/** A choice of one answer from a few. */
export const RadioField = ({ form, name, legend, ...rest }: RadioFieldProps) => (
  <Radios
    {...rest}
    name={name}
    fieldset={{ legend: fieldLegend(legend) }}
    value={typed(useTyped(form, name), name)}
    errorMessage={problemAt(form, name)}
  />
)
