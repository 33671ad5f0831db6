import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { type Attributes, type Listed, type Optional } from '#ui/part.ts'

export type TabItem = { label: string; children: ComponentChildren } & Optional<{
  /** The address of its panel on the page; the prefix and its place, unless it says otherwise. */
  id: string
}>

export type TabsProps = { items: Listed<TabItem>; idPrefix: string } & Attributes &
  Optional<{ title: string }>

/** Parts of one page of which one is shown at a time; without script, all, one below the other. */
export const Tabs = ({ items, idPrefix, title = 'Contents', class: extra, ...rest }: TabsProps) => {
  const shown = items.flatMap((item, index) =>
    item ? [{ ...item, id: item.id ?? `${idPrefix}-${index + 1}`, isFirst: index === 0 }] : [],
  )
  return (
    <div {...rest} class={classes('nhsuk-tabs', extra)} data-module="nhsuk-tabs">
      <h2 class="nhsuk-tabs__heading">{title}</h2>
      {shown.length > 0 && (
        <ul class="nhsuk-tabs__list">
          {shown.map(({ id, label, isFirst }) => (
            <li class={classes('nhsuk-tabs__list-item', isFirst && 'nhsuk-tabs__list-item--selected')}>
              <a class="nhsuk-tabs__tab" href={`#${id}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {shown.map(({ id, children, isFirst }) => (
        <div class={classes('nhsuk-tabs__panel', !isFirst && 'nhsuk-tabs__panel--hidden')} id={id}>
          {typeof children === 'string' ? <p>{children}</p> : children}
        </div>
      ))}
    </div>
  )
}
