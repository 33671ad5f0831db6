import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { ErrorMessage, type ErrorMessageProps } from '#ui/error-message/error-message.tsx'
import { Fieldset, type FieldsetProps } from '#ui/fieldset/fieldset.tsx'
import { Hint, type HintProps } from '#ui/hint/hint.tsx'
import { Label, type LabelProps } from '#ui/label/label.tsx'
import { type Attributes, type Optional, type Part, partOf } from '#ui/part.ts'

/** What stands around the control or the controls of one answer. */
export type Around = Optional<{
  hint: Part<HintProps>
  /** `true` marks the control as wrong where the words stand elsewhere. */
  errorMessage: Part<ErrorMessageProps> | true
  /** Ids of further elements, outside this component, that describe the control. */
  describedBy: string
}>

/** The element around it all, and what else stands directly before or after the control. */
export type FormGroupProps = Attributes &
  Optional<{ beforeInput: ComponentChildren; afterInput: ComponentChildren }>

/** The hint and the message of a field with their ids, and the ids that its control is described by. */
export function describe(id: string | undefined, { hint: givenHint, errorMessage, describedBy }: Around) {
  const hint = partOf(givenHint)
  const hintId = hint && (hint.id ?? `${id}-hint`)
  const error = errorMessage === true ? undefined : partOf(errorMessage)
  const errorId = error && (error.id ?? `${id}-error`)
  return {
    hint: hint && <Hint {...hint} id={hintId} />,
    error: error && <ErrorMessage {...error} id={errorId} />,
    describedBy: classes(describedBy, hintId, errorId) || undefined,
  }
}

/** The element around one field: red at its side when there is something to mend. */
export const FormGroup = ({
  wrong,
  class: extra,
  beforeInput: _before,
  afterInput: _after,
  children,
  ...rest
}: FormGroupProps & { wrong: boolean; children: ComponentChildren }) => (
  <div {...rest} class={classes('nhsuk-form-group', wrong && 'nhsuk-form-group--error', extra)}>
    {children}
  </div>
)

/** A field's label, which names the control with the field's id unless it says another. */
export const FieldLabel = ({ label, id }: { label: Part<LabelProps> | undefined; id: string | undefined }) =>
  label === undefined ? null : <Label for={id} {...partOf(label)} />

type GroupedProps = Around & {
  id: string | undefined
  wrong: boolean
  fieldset: FieldsetProps | undefined
  formGroup: FormGroupProps | undefined
  /** The controls, given the ids that describe them. */
  children: (describedBy: string | undefined) => ComponentChildren
}

/** Several controls that answer one question, in a fieldset where the question is the fieldset's legend. */
export const GroupedControls = ({ id, wrong, fieldset, formGroup, children, ...around }: GroupedProps) => {
  const parts = describe(id, { ...around, describedBy: fieldset?.describedBy ?? around.describedBy })
  const inner = (
    <>
      {parts.hint}
      {parts.error}
      {children(parts.describedBy)}
    </>
  )
  return (
    <FormGroup {...formGroup} wrong={wrong}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={parts.describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
