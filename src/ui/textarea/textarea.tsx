import { classes } from '#ui/classes.ts'
import {
  type Around,
  describe,
  FieldLabel,
  FormGroup,
  type FormGroupProps,
} from '#ui/form-group/form-group.tsx'
import type { LabelProps } from '#ui/label/label.tsx'
import type { Attributes, Optional, Part } from '#ui/part.ts'

export type TextareaProps = { name: string; label: Part<LabelProps> } & Around &
  Attributes &
  Optional<{
    value: string
    rows: number
    autocomplete: string
    spellcheck: boolean
    disabled: boolean
    formGroup: FormGroupProps
  }>

/** A field for an answer of more than one line. */
export const Textarea = (props: TextareaProps) => {
  const { label, hint, errorMessage, describedBy, formGroup, name, id = name, value, ...rest } = props
  const { rows = 5, class: extra, ...attributes } = rest
  const parts = describe(id, { hint, errorMessage, describedBy })
  const wrong = Boolean(errorMessage)
  return (
    <FormGroup {...formGroup} wrong={wrong}>
      <FieldLabel label={label} id={id} />
      {parts.hint}
      {parts.error}
      {formGroup?.beforeInput}
      <textarea
        {...attributes}
        class={classes('nhsuk-textarea', wrong && 'nhsuk-textarea--error', extra)}
        id={id}
        name={name}
        rows={rows}
        aria-describedby={parts.describedBy}
      >
        {kept(value)}
      </textarea>
      {formGroup?.afterInput}
    </FormGroup>
  )
}

// Browsers leave out a line break that comes right after the tag, so a text that begins with one needs another.
const kept = (value: string | undefined) => (value && /^\r?\n/.test(value) ? `\n${value}` : value)
