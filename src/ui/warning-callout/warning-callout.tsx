import type { ComponentChildren } from 'preact'
import { Card, type CardProps } from '#ui/card/card.tsx'
import type { HeadingProps } from '#ui/heading/heading.tsx'
import { type Optional, type Part, partOf } from '#ui/part.ts'

export type WarningCalloutProps = { children: ComponentChildren } & Omit<
  CardProps,
  'heading' | 'children' | 'variant' | 'description'
> &
  Optional<{
    heading: Part<HeadingProps>
    /** Read out before a heading that does not say itself that it is important. */
    visuallyHiddenText: string
  }>

/** Warns of something that people must not miss. */
export const WarningCallout = (props: WarningCalloutProps) => {
  const { heading: given, children, visuallyHiddenText = 'Important', ...rest } = props
  const heading = partOf(given)
  const saysSo = /[Ii]mportant/.test(String(heading?.children))
  const content = typeof children === 'string' ? <p class="nhsuk-card__description">{children}</p> : children
  return (
    <Card
      {...rest}
      variant="warning"
      heading={
        heading && { level: 3, visuallyHiddenText: saysSo ? undefined : visuallyHiddenText, ...heading }
      }
    >
      {content}
    </Card>
  )
}
