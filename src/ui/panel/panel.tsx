import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { BareHeading, type HeadingProps } from '#ui/heading/heading.tsx'
import { type Attributes, isSaid, type Optional, type Part, partOf } from '#ui/part.ts'

export type PanelProps = { children?: ComponentChildren } & Attributes &
  Optional<{ heading: Part<HeadingProps>; variant: 'interruption' }>

/** Says in large letters what has been done. Its heading is the page's own. */
export const Panel = ({ children, heading: given, variant, class: extra, ...rest }: PanelProps) => {
  const { size, class: headingClass, ...heading } = partOf(given) ?? {}
  return (
    <div {...rest} class={classes('nhsuk-panel', variant && `nhsuk-panel--${variant}`, extra)}>
      <BareHeading
        {...heading}
        class={classes('nhsuk-panel__heading', size && `nhsuk-panel__heading--${size}`, headingClass)}
      />
      {isSaid(children) && <div class="nhsuk-panel__body">{children}</div>}
    </div>
  )
}
