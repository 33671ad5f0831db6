import type { HintProps } from '#ui/hint/hint.tsx'
import type { LabelProps } from '#ui/label/label.tsx'
import type { LegendProps } from '#ui/legend/legend.tsx'
import { type Optional, type Part, partOf } from '#ui/part.ts'
import type { FormState } from './form-state.ts'

/** What every field needs: the form that it is part of, and its name there, which is also its id. */
export type FieldProps = { form: FormState; name: string } & Optional<{ hint: Part<HintProps> }>

/** A field of one control, which is named by a label. */
export type LabelledProps = FieldProps & { label: Part<LabelProps> }

/** A label of a form's field: bold, unless it says otherwise, so that questions stand out from answers. */
export const fieldLabel = (label: Part<LabelProps>): LabelProps => ({ size: 's', ...partOf(label) })

/** A legend of a form's field, bold like a label. */
export const fieldLegend = (legend: Part<LegendProps>): LegendProps => ({ size: 's', ...partOf(legend) })
