import type { ComponentChildren } from 'preact'
import { Caption, type CaptionProps } from '#ui/caption/caption.tsx'
import { classes, lookClass } from '#ui/classes.ts'
import { type Attributes, isSaid, type Optional, type Part, partOf } from '#ui/part.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
export type HeadingSize = 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl'

export type HeadingProps = { children?: ComponentChildren } & Attributes &
  Optional<{
    level: HeadingLevel
    size: HeadingSize
    caption: Part<CaptionProps>
    href: string
    visuallyHiddenText: string
  }>

/** A heading of a page or of a part of it; it renders nothing when there is nothing to say. */
export const Heading = ({ size, class: extra, ...rest }: HeadingProps) => (
  <BareHeading
    {...rest}
    size={size}
    class={classes(lookClass('nhsuk-heading-', size, extra) ?? 'nhsuk-heading', extra)}
  />
)

/**
 * The heading inside a component, which brings the class names of its own. A part that is a heading in all
 * but its element (a table's caption, a task's name) says which element it is.
 */
export const BareHeading = ({
  children,
  level,
  element,
  size,
  caption: given,
  href,
  visuallyHiddenText,
  class: names,
  ...rest
}: HeadingProps & Optional<{ element: 'h1' | 'legend' | 'caption' | 'label' | 'p'; for: string }>) => {
  if (!isSaid(children)) return null
  // An `h1` stands for all levels here: the elements differ in their name alone.
  const Element = element ?? (`h${level ?? 1}` as 'h1')
  const caption = partOf(given)
  const shown = caption && <Caption size={size} {...caption} />
  const placement = caption?.placement
  return (
    <>
      {placement === 'before' && shown}
      <Element class={names || undefined} {...rest}>
        {(placement === undefined || placement === 'start') && shown}
        {href ? (
          <a class="nhsuk-link" href={href}>
            {children}
          </a>
        ) : (
          children
        )}
        {visuallyHiddenText && <span class="nhsuk-u-visually-hidden"> {visuallyHiddenText}</span>}
        {placement === 'end' && shown}
      </Element>
      {placement === 'after' && shown}
    </>
  )
}
