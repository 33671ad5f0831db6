import { Button, type ButtonProps } from '#ui/button/button.tsx'
import { classes } from '#ui/classes.ts'
import { Input, type InputProps } from '#ui/input/input.tsx'
import type { Optional } from '#ui/part.ts'

export type SearchInputProps = InputProps &
  Optional<{
    /** Where the button differs from the usual one; `false` leaves it out. */
    button: ButtonProps | false
  }>

/** A field for what to search for, with its button at its side. */
export const SearchInput = (props: SearchInputProps) => {
  const { button, large, class: extra, inputWrapper, formGroup, ...rest } = props
  return (
    <Input
      type="search"
      autocomplete="off"
      {...rest}
      large={large}
      class={classes('nhsuk-search-input__input', extra)}
      inputWrapper={{ ...inputWrapper, class: classes('nhsuk-search-input__wrapper', inputWrapper?.class) }}
      formGroup={{
        ...formGroup,
        class: classes('nhsuk-search-input', large && 'nhsuk-search-input--large', formGroup?.class),
        afterInput: (
          <>
            {button !== false && (
              <Button
                icon="search"
                small={!large}
                disabled={rest.disabled}
                aria-label="Search"
                {...button}
                class={classes('nhsuk-search-input__button', button?.class)}
              />
            )}
            {formGroup?.afterInput}
          </>
        ),
      }}
    />
  )
}
