import type { HTMLAttributes } from 'preact'
import { classes, lookClass } from '#ui/classes.ts'
import {
  type Around,
  describe,
  FieldLabel,
  FormGroup,
  type FormGroupProps,
} from '#ui/form-group/form-group.tsx'
import type { LabelProps } from '#ui/label/label.tsx'
import { type Attributes, type Optional, type Part, partOf } from '#ui/part.ts'
import { Affix, type AffixProps } from './affix.tsx'

export type InputProps = { name: string; label?: Part<LabelProps> | undefined } & Around &
  Attributes &
  Optional<{
    type: 'text' | 'email' | 'tel' | 'url' | 'number' | 'search' | 'date' | 'time' | 'password'
    value: string
    /** How many characters are expected: the field's width, not a limit. */
    width: 2 | 3 | 4 | 5 | 10 | 20 | 30
    large: boolean
    /** Wide-set figures, for codes that people copy. */
    code: boolean
    prefix: Part<AffixProps>
    suffix: Part<AffixProps>
    autocomplete: string
    /** The id of a `datalist` whose values the browser offers. */
    list: string
    autocapitalize: 'none' | 'sentences' | 'words' | 'characters'
    inputmode: NonNullable<HTMLAttributes['inputmode']>
    pattern: string
    placeholder: string
    maxlength: number
    min: string
    max: string
    step: string
    spellcheck: boolean
    disabled: boolean
    /** To be read and copied, not changed. */
    readonly: boolean
    formGroup: FormGroupProps
    inputWrapper: Attributes
  }>

/** A field for an answer of one line. */
export const Input = (props: InputProps) => {
  const { label, hint, errorMessage, describedBy, formGroup, prefix, suffix, inputWrapper, ...control } =
    props
  const { name, id = name, large, code, width, type = 'text', class: extra, ...rest } = control
  const parts = describe(id, { hint, errorMessage, describedBy })
  const wrong = Boolean(errorMessage)
  const input = (
    <input
      {...rest}
      class={classes(
        'nhsuk-input',
        large && 'nhsuk-input--large',
        code && 'nhsuk-input--code',
        wrong && 'nhsuk-input--error',
        lookClass('nhsuk-input--width-', width, extra),
        extra,
      )}
      id={id}
      name={name}
      // The types of `input` are parted by type, which a component for many types cannot follow.
      type={type as 'text'}
      aria-describedby={parts.describedBy}
    />
  )
  const { beforeInput, afterInput } = formGroup ?? {}
  const isWrapped = [prefix, suffix, beforeInput, afterInput, inputWrapper].some(isGiven)
  return (
    <FormGroup {...formGroup} wrong={wrong}>
      <FieldLabel label={label} id={id} />
      {parts.hint}
      {parts.error}
      {isWrapped ? (
        <div
          {...inputWrapper}
          class={classes('nhsuk-input-wrapper', large && 'nhsuk-input-wrapper--large', inputWrapper?.class)}
        >
          {beforeInput}
          <Affix side="prefix" {...partOf(prefix)} />
          {input}
          <Affix side="suffix" {...partOf(suffix)} />
          {afterInput}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}

const isGiven = (part: unknown) => part !== undefined && part !== '' && part !== false && part !== null
