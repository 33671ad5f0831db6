import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { type Attributes, isListed, type Listed, type Optional } from '#ui/part.ts'

export type ContentsListItem = { href: string; children: ComponentChildren } & Attributes &
  Optional<{ current: boolean; items: Listed<ContentsListItem> }>

export type ContentsListProps = { items: Listed<ContentsListItem> } & Attributes &
  Optional<{ visuallyHiddenText: string }>

/** Leads through the pages of one subject. */
export const ContentsList = ({
  items,
  visuallyHiddenText = 'Contents',
  class: extra,
  ...rest
}: ContentsListProps) => (
  <nav
    role="navigation"
    aria-label="Pages in this guide"
    {...rest}
    class={classes('nhsuk-contents-list', extra)}
  >
    <h2 class="nhsuk-u-visually-hidden">{visuallyHiddenText}</h2>
    <List items={items} />
  </nav>
)

const List = ({ items }: { items: Listed<ContentsListItem> }) => (
  <ol class="nhsuk-contents-list__list">
    {items.filter(isListed).map(({ href, children, current, items: inner, class: extra, ...rest }) => (
      <li class="nhsuk-contents-list__item" aria-current={current ? 'page' : undefined}>
        {current ? (
          <span {...rest} class={classes('nhsuk-contents-list__current', extra)}>
            {children}
          </span>
        ) : (
          <a {...rest} class={classes('nhsuk-contents-list__link', extra)} href={href}>
            {children}
          </a>
        )}
        {inner && <List items={inner} />}
      </li>
    ))}
  </ol>
)
