import type { ComponentChildren } from 'preact'
import { classes, lookClass } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type TagColour =
  | 'white'
  | 'grey'
  | 'green'
  | 'aqua-green'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow'

export type TagProps = { children: ComponentChildren } & Attributes &
  Optional<{
    /** `false` takes the colour away. The words alone must say what the tag means. */
    colour: TagColour | false
    border: false
  }>

/** Says in a word how something stands. */
export const Tag = ({ children, colour, border, class: extra, ...rest }: TagProps) => (
  <strong
    {...rest}
    class={classes(
      'nhsuk-tag',
      lookClass('nhsuk-tag--', colour || undefined, extra),
      colour === false && 'nhsuk-tag--no-colour',
      border === false && 'nhsuk-tag--no-border',
      extra,
    )}
  >
    {children}
  </strong>
)
