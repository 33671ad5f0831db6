import type { ComponentChildren } from 'preact'
import { Caption, type CaptionProps } from '#ui/caption/caption.tsx'
import { classes, lookClass } from '#ui/classes.ts'
import { BareHeading, type HeadingLevel } from '#ui/heading/heading.tsx'
import { type Attributes, isSaid, type Optional, type Part, partOf } from '#ui/part.ts'

/** The heading that a label or a legend is wrapped in; `true` is the page's own heading, an `h1`. */
export type LabelHeading = boolean | (Attributes & Optional<{ level: HeadingLevel }>)

export type LabelProps = { children?: ComponentChildren } & Attributes &
  Optional<{
    for: string
    size: 's' | 'm' | 'l' | 'xl'
    caption: Part<CaptionProps>
    heading: LabelHeading
    visuallyHiddenText: string
  }>

/** Names a control. Where the page asks one thing alone, the label is the page's heading as well. */
export const Label = ({ children, size, caption: given, heading, class: extra, ...rest }: LabelProps) => {
  if (!isSaid(children)) return null
  const caption = partOf(given)
  const placement = caption?.placement
  const outside = placement === 'before' || placement === 'after'
  const label = (
    <BareHeading
      {...rest}
      element="label"
      caption={caption && !outside ? { size, ...caption } : undefined}
      class={classes('nhsuk-label', lookClass('nhsuk-label--', size, extra), extra)}
    >
      {children}
    </BareHeading>
  )
  return (
    <>
      {caption && placement === 'before' && <Caption size={size} {...caption} />}
      {heading ? <Wrapper {...(heading === true ? {} : heading)}>{label}</Wrapper> : label}
      {caption && placement === 'after' && <Caption size={size} {...caption} />}
    </>
  )
}

const Wrapper = ({
  children,
  level,
  class: extra,
  ...rest
}: Exclude<LabelHeading, boolean> & { children: ComponentChildren }) => {
  // An `h1` stands for all levels here: the elements differ in their name alone.
  const Element = `h${level ?? 1}` as 'h1'
  return (
    <Element {...rest} class={classes('nhsuk-label-wrapper', extra)}>
      {children}
    </Element>
  )
}
