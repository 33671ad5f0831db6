import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type CaptionProps = { children: ComponentChildren } & Attributes &
  Optional<{
    size: 'm' | 'l' | 'xl' | 'xxl' | 's' | 'xs' | 'xxs'
    /**
     * Where it stands by the heading that it belongs to; `start` and `end` are inside that heading's element.
     */
    placement: 'before' | 'start' | 'end' | 'after'
    element: 'span' | 'p' | 'div'
  }>

/** Says, in smaller words by a heading, what the heading is part of. */
export const Caption = ({ children, size, placement, element, class: extra, ...rest }: CaptionProps) => {
  const Element = element ?? 'span'
  const sized = size === 'm' || size === 'l' || size === 'xl' || size === 'xxl'
  const below = placement === 'after' || placement === 'end'
  return (
    <Element
      class={classes(
        sized ? `nhsuk-caption-${size}` : 'nhsuk-caption',
        below && 'nhsuk-caption--bottom',
        extra,
      )}
      {...rest}
    >
      {children}
    </Element>
  )
}
