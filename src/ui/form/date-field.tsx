import { DateInput } from '#ui/date-input/date-input.tsx'
import type { LegendProps } from '#ui/legend/legend.tsx'
import type { Part } from '#ui/part.ts'
import { problemAt, typed } from './answer.ts'
import { type FieldProps, fieldLegend } from './field.ts'
import { useTyped } from './kept.ts'

export type DateFieldProps = FieldProps & { legend: Part<LegendProps> }

const parts = ['day', 'month', 'year'] as const

/** A day that people know or can find out, in three fields: `name.day`, `name.month`, `name.year`. */
export const DateField = ({ form, name, legend, hint }: DateFieldProps) => (
  <DateInput
    id={`${name}-date`}
    hint={hint}
    fieldset={{ legend: fieldLegend(legend) }}
    errorMessage={problemAt(form, name)}
    items={parts.map((part) => ({
      // An error summary leads to the first of the three.
      id: part === 'day' ? name : `${name}-${part}`,
      name: `${name}.${part}`,
      label: `${part.charAt(0).toUpperCase()}${part.slice(1)}`,
      value: typed(useTyped(form, `${name}.${part}`), `${name}.${part}`),
      width: part === 'year' ? 4 : 2,
    }))}
  />
)
