import { classes } from '#ui/classes.ts'
import { type Choice, type ChoicesProps, choiceId, DrawnChoice } from '#ui/form-group/choice.tsx'
import { GroupedControls } from '#ui/form-group/form-group.tsx'
import type { Listed, Optional } from '#ui/part.ts'

/**
 * `exclusive` unticks the others of its group ("none of these"), `inclusive` ticks them all; both need
 * script.
 */
type Behaviour = Optional<{ behaviour: 'exclusive' | 'inclusive'; behaviourGroup: string }>

export type CheckboxItem =
  | (Choice & Behaviour & { name?: string | undefined })
  | ({ divider: string } & Behaviour)

export type CheckboxesProps = ChoicesProps & {
  items: Listed<CheckboxItem>
  /** The values that are ticked. */
  values?: readonly string[] | undefined
}

/** A choice of as many answers as apply. */
export const Checkboxes = (props: CheckboxesProps) => {
  const { name, idPrefix = name, items, values, fieldset, hint, errorMessage, formGroup, ...rest } = props
  const { small, inline, disabled, describedBy, class: extra, ...attributes } = rest
  const { beforeInputs, afterInputs, ...group } = formGroup ?? {}
  const names = ['nhsuk-checkboxes', small && 'nhsuk-checkboxes--small', inline && 'nhsuk-checkboxes--inline']
  return (
    <GroupedControls
      id={idPrefix}
      wrong={Boolean(errorMessage)}
      {...{ fieldset, hint, errorMessage, describedBy }}
      formGroup={group}
    >
      {(described) => (
        <div {...attributes} class={classes(...names, extra)} data-module="nhsuk-checkboxes">
          {beforeInputs}
          {items.map((item, index) => {
            if (!item) return null
            const { behaviour, behaviourGroup, ...choice } = item
            const scripted = behaviour === 'inclusive'
            if ('divider' in choice) return <Divider words={choice.divider} scripted={scripted} />
            const { name: own = name, ...shown } = choice
            return (
              <DrawnChoice
                kind="checkboxes"
                choice={{ ...shown, 'data-behaviour': behaviour, 'data-behaviour-group': behaviourGroup }}
                id={choice.id ?? choiceId(idPrefix, index)}
                name={own}
                checked={choice.checked ?? values?.includes(choice.value) ?? false}
                disabled={disabled}
                // Where there is no fieldset to be described, each control is.
                describedBy={fieldset ? undefined : described}
                scripted={scripted}
              />
            )
          })}
          {afterInputs}
        </div>
      )}
    </GroupedControls>
  )
}

const Divider = ({ words, scripted }: { words: string; scripted: boolean }) => (
  <div class={classes('nhsuk-checkboxes__divider', scripted && 'nhsuk-u-frontend-not-supported-hidden')}>
    {words}
  </div>
)
