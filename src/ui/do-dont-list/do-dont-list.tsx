import type { ComponentChildren } from 'preact'
import { Card } from '#ui/card/card.tsx'
import type { HeadingProps } from '#ui/heading/heading.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { type Attributes, isListed, type Listed, type Optional, type Part, partOf } from '#ui/part.ts'

export type DoDontListProps = {
  heading: Part<HeadingProps>
  /** Ticks for what to do, crosses for what not to do. */
  icon: 'tick' | 'cross'
  items: Listed<ComponentChildren>
} & Attributes &
  Optional<{
    /** Begins each entry; crosses begin with `do not` unless it says otherwise. */
    prefixText: string
    hidePrefix: boolean
  }>

/** Says what to do, or what not to do, one short entry each. */
export const DoDontList = ({ heading, icon, items, prefixText, hidePrefix, ...rest }: DoDontListProps) => {
  const prefix = hidePrefix ? undefined : (prefixText ?? (icon === 'cross' ? 'do not' : undefined))
  return (
    <Card {...rest} variant="feature" heading={{ level: 3, children: undefined, ...partOf(heading) }}>
      <ul class={`nhsuk-list nhsuk-list--${icon}`} role="list">
        {items.filter(isListed).map((item) => (
          <li>
            <Icon name={icon} />
            {prefix && `${prefix} `}
            {item}
          </li>
        ))}
      </ul>
    </Card>
  )
}
