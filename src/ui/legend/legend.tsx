import { Caption } from '#ui/caption/caption.tsx'
import { classes, lookClass } from '#ui/classes.ts'
import { BareHeading } from '#ui/heading/heading.tsx'
import type { LabelProps } from '#ui/label/label.tsx'
import { isSaid, partOf } from '#ui/part.ts'

export type LegendProps = Omit<LabelProps, 'for'>

/** Names a group of controls. Where the page asks one thing alone, the legend holds the page's heading. */
export const Legend = ({
  children,
  size,
  caption: given,
  heading,
  visuallyHiddenText,
  class: extra,
  ...rest
}: LegendProps) => {
  if (!isSaid(children)) return null
  const caption = partOf(given)
  const after = caption?.placement === 'after'
  // A legend must be its fieldset's first child, so a caption that should stand before it starts it instead.
  const placement = caption?.placement === 'before' ? 'start' : caption?.placement
  const names = classes('nhsuk-fieldset__legend', lookClass('nhsuk-fieldset__legend--', size, extra), extra)
  const words = {
    caption: caption && !after ? { size, ...caption, placement } : undefined,
    visuallyHiddenText,
    children,
  }
  return (
    <>
      {heading ? (
        <legend {...rest} class={names}>
          <BareHeading {...(heading === true ? {} : heading)} {...words} class="nhsuk-fieldset__heading" />
        </legend>
      ) : (
        <BareHeading {...rest} {...words} class={names} element="legend" />
      )}
      {after && <Caption size={size} {...caption} />}
    </>
  )
}
