import { classes } from '#ui/classes.ts'
import type { FieldsetProps } from '#ui/fieldset/fieldset.tsx'
import type { ChoicesProps } from '#ui/form-group/choice.tsx'
import { type Around, GroupedControls } from '#ui/form-group/form-group.tsx'
import { Input, type InputProps } from '#ui/input/input.tsx'
import type { LabelProps } from '#ui/label/label.tsx'
import { type Attributes, isListed, type Listed, type Optional, type Part, partOf } from '#ui/part.ts'

export type DateInputItem = { name: string } & Omit<InputProps, 'name' | 'label' | keyof Around> &
  Optional<{
    /** The name with a capital letter, unless it says otherwise. */
    label: Part<LabelProps>
    /** Whether this part of the date is the one to mend; where no part says so, all are. */
    error: boolean
    describedBy: string
  }>

export type DateInputProps = { id: string } & Omit<Around, 'describedBy'> &
  Attributes &
  Optional<{
    fieldset: FieldsetProps
    /** Other parts than day, month and year, or more about them. */
    items: Listed<DateInputItem>
    values: Readonly<Record<string, string | undefined>>
    /** Sends `prefix[day]` instead of `day`. */
    namePrefix: string
    disabled: boolean
    formGroup: NonNullable<ChoicesProps['formGroup']>
  }>

const WHOLE_DATE: readonly DateInputItem[] = [{ name: 'day' }, { name: 'month' }, { name: 'year' }]

/** A date that people know or can find on a document, in three fields. */
export const DateInput = (props: DateInputProps) => {
  const { id, fieldset, hint, errorMessage, formGroup, items = WHOLE_DATE, values, ...rest } = props
  const { namePrefix, disabled, class: extra, ...attributes } = rest
  const { beforeInputs, afterInputs, ...group } = formGroup ?? {}
  const shown = items.filter(isListed)
  const somePartIsWrong = shown.some((item) => item.error)
  return (
    <GroupedControls
      id={id}
      wrong={Boolean(errorMessage) || somePartIsWrong}
      // Without the role JAWS does not announce what describes a fieldset of text fields.
      fieldset={fieldset && { role: 'group', ...fieldset }}
      {...{ hint, errorMessage, describedBy: undefined }}
      formGroup={group}
    >
      {() => (
        <div {...attributes} class={classes('nhsuk-date-input', extra)} id={id}>
          {beforeInputs}
          {shown.map((item) => (
            <DatePart
              {...item}
              id={item.id ?? `${id}-${item.name}`}
              name={namePrefix ? `${namePrefix}[${item.name}]` : item.name}
              value={item.value ?? values?.[item.name]}
              disabled={item.disabled ?? disabled}
              error={item.error ?? (Boolean(errorMessage) && !somePartIsWrong)}
              width={item.width ?? (item.name === 'year' ? 4 : 2)}
              label={{ children: capitalised(item.name), ...partOf(item.label) }}
            />
          ))}
          {afterInputs}
        </div>
      )}
    </GroupedControls>
  )
}

const DatePart = ({
  error,
  label,
  class: extra,
  ...rest
}: Omit<DateInputItem, 'label'> & { label: LabelProps }) => (
  <div class="nhsuk-date-input__item">
    <Input
      inputmode="numeric"
      {...rest}
      label={{ ...label, class: classes('nhsuk-date-input__label', label.class) }}
      errorMessage={error ? true : undefined}
      class={classes('nhsuk-date-input__input', extra)}
    />
  </div>
)

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
