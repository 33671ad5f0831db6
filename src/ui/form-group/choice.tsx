import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { FieldsetProps } from '#ui/fieldset/fieldset.tsx'
import { Hint, type HintProps } from '#ui/hint/hint.tsx'
import { Label, type LabelProps } from '#ui/label/label.tsx'
import { type Attributes, type Optional, type Part, partOf } from '#ui/part.ts'
import type { Around, FormGroupProps } from './form-group.tsx'

/** One of several answers that can be chosen, or the words that part one set of answers from the next. */
export type Choice = { value: string; label: Part<LabelProps> } & Attributes &
  Optional<{
    hint: Part<HintProps>
    checked: boolean
    disabled: boolean
    /** What is asked for, where this answer is chosen. */
    conditional: ComponentChildren
  }>

/** What radios and checkboxes have in common. */
export type ChoicesProps = { name: string } & Around &
  Attributes &
  Optional<{
    /** The question, as the fieldset's legend. */
    fieldset: FieldsetProps
    /** The first control's id, and the beginning of the others'; the name, unless it says otherwise. */
    idPrefix: string
    small: boolean
    inline: boolean
    disabled: boolean
    formGroup: Omit<FormGroupProps, 'beforeInput' | 'afterInput'> &
      Optional<{ beforeInputs: ComponentChildren; afterInputs: ComponentChildren }>
  }>

type DrawnProps = {
  kind: 'radios' | 'checkboxes'
  choice: Choice
  id: string
  name: string
  checked: boolean
  disabled: boolean | undefined
  describedBy?: string | undefined
  /** Shown only where script runs. */
  scripted?: boolean
}

/** The id of a choice: the first one's is the prefix itself, so that an error summary can lead to it. */
export const choiceId = (prefix: string, index: number): string =>
  index === 0 ? prefix : `${prefix}-${index + 1}`

/** One control with its label, its hint and what it reveals. */
export const DrawnChoice = ({
  kind,
  choice,
  id,
  name,
  checked,
  disabled,
  describedBy,
  scripted,
}: DrawnProps) => {
  const { value, label, hint: given, checked: _, conditional, class: extra, disabled: own, ...rest } = choice
  const hint = partOf(given)
  const hintId = hint && (hint.id ?? `${id}-item-hint`)
  const words = partOf(label)
  return (
    <>
      <div class={classes(`nhsuk-${kind}__item`, scripted && 'nhsuk-u-frontend-not-supported-hidden')}>
        <input
          {...rest}
          class={classes(`nhsuk-${kind}__input`, extra)}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={value}
          checked={checked}
          disabled={own ?? disabled}
          data-aria-controls={conditional ? `conditional-${id}` : undefined}
          aria-describedby={classes(describedBy, hintId) || undefined}
        />
        <Label {...words} for={id} class={classes(`nhsuk-${kind}__label`, words?.class)} />
        {hint && <Hint {...hint} id={hintId} class={classes(`nhsuk-${kind}__hint`, hint.class)} />}
      </div>
      {conditional && (
        <div
          class={classes(`nhsuk-${kind}__conditional`, !checked && `nhsuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}
