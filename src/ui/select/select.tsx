import { classes } from '#ui/classes.ts'
import {
  type Around,
  describe,
  FieldLabel,
  FormGroup,
  type FormGroupProps,
} from '#ui/form-group/form-group.tsx'
import type { LabelProps } from '#ui/label/label.tsx'
import { type Attributes, isListed, type Listed, type Optional, type Part } from '#ui/part.ts'

export type SelectItem =
  | ({ label: string } & Attributes & Optional<{ value: string; selected: boolean; disabled: boolean }>)
  | { divider: true }

export type SelectProps = { name: string; label: Part<LabelProps>; items: Listed<SelectItem> } & Around &
  Attributes &
  Optional<{ value: string; disabled: boolean; formGroup: FormGroupProps; inputWrapper: Attributes }>

/** A choice from a long list. Radios are easier to use where the list is short. */
export const Select = (props: SelectProps) => {
  const { label, hint, errorMessage, describedBy, formGroup, inputWrapper, items, value, ...control } = props
  const { name, id = name, disabled, class: extra, ...rest } = control
  const parts = describe(id, { hint, errorMessage, describedBy })
  const wrong = Boolean(errorMessage)
  const select = (
    <select
      {...rest}
      class={classes('nhsuk-select', wrong && 'nhsuk-select--error', extra)}
      id={id}
      name={name}
      disabled={disabled}
      aria-describedby={parts.describedBy}
    >
      {items.filter(isListed).map((item) => (
        <SelectOption item={item} chosen={value} />
      ))}
    </select>
  )
  const { beforeInput, afterInput } = formGroup ?? {}
  const isWrapped = beforeInput || afterInput || inputWrapper
  return (
    <FormGroup {...formGroup} wrong={wrong}>
      <FieldLabel label={label} id={id} />
      {parts.hint}
      {parts.error}
      {isWrapped ? (
        <div {...inputWrapper} class={classes('nhsuk-input-wrapper', inputWrapper?.class)}>
          {beforeInput}
          {select}
          {afterInput}
        </div>
      ) : (
        select
      )}
    </FormGroup>
  )
}

function SelectOption({ item, chosen }: { item: SelectItem; chosen: string | undefined }) {
  if ('divider' in item) return <hr />
  const { label, value, selected, ...rest } = item
  // An option without a value is sent as its words.
  const isChosen = Boolean(chosen) && (value ?? label) === chosen
  return (
    <option {...rest} value={value} selected={selected ?? isChosen}>
      {label}
    </option>
  )
}
