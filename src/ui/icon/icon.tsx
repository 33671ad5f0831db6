import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'
import { type IconName, paths } from './paths.ts'

export type { IconName } from './paths.ts'

export type IconProps = { name: IconName } & Attributes &
  Optional<{
    /**
     * Says what the icon means where no words stand beside it; without, the icon is hidden from screen
     * readers.
     */
    title: string
    /** How much larger than usual, in percent. */
    size: 25 | 50 | 75 | 100
  }>

/** Draws one of the design system's icons in the colour of the words around it. */
export const Icon = ({ name, title, size, class: extra, ...rest }: IconProps) => (
  <svg
    class={classes('nhsuk-icon', `nhsuk-icon--${name}`, size && `nhsuk-icon--size-${size}`, extra)}
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 24 24"
    width="16"
    height="16"
    focusable="false"
    role={title ? 'img' : undefined}
    aria-label={title}
    aria-hidden={title ? undefined : 'true'}
    {...rest}
  >
    {title && <title>{title}</title>}
    {paths[name].map((path) => (
      <path d={path} />
    ))}
  </svg>
)
