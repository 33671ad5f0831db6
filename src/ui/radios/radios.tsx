import { classes } from '#ui/classes.ts'
import { type Choice, type ChoicesProps, choiceId, DrawnChoice } from '#ui/form-group/choice.tsx'
import { GroupedControls } from '#ui/form-group/form-group.tsx'
import type { Listed } from '#ui/part.ts'

export type RadioItem = Choice | { divider: string }

export type RadiosProps = ChoicesProps & { items: Listed<RadioItem>; value?: string | undefined }

/** A choice of one answer from a few. */
export const Radios = (props: RadiosProps) => {
  const { name, idPrefix = name, items, value, fieldset, hint, errorMessage, formGroup, ...rest } = props
  const { small, inline, disabled, describedBy, class: extra, ...attributes } = rest
  const { beforeInputs, afterInputs, ...group } = formGroup ?? {}
  return (
    <GroupedControls
      id={idPrefix}
      wrong={Boolean(errorMessage)}
      {...{ fieldset, hint, errorMessage, describedBy }}
      formGroup={group}
    >
      {() => (
        <div
          {...attributes}
          class={classes(
            'nhsuk-radios',
            small && 'nhsuk-radios--small',
            inline && 'nhsuk-radios--inline',
            extra,
          )}
          data-module="nhsuk-radios"
        >
          {beforeInputs}
          {items.map((item, index) => {
            if (!item) return null
            if ('divider' in item) return <div class="nhsuk-radios__divider">{item.divider}</div>
            return (
              <DrawnChoice
                kind="radios"
                choice={item}
                id={item.id ?? choiceId(idPrefix, index)}
                name={name}
                checked={item.checked ?? (Boolean(value) && item.value === value)}
                disabled={disabled}
              />
            )
          })}
          {afterInputs}
        </div>
      )}
    </GroupedControls>
  )
}
