import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { type Attributes, isListed, type Listed, type Optional } from '#ui/part.ts'

export type PaginationLink = { href: string } & Attributes &
  Optional<{
    /** The words of the link instead of "Previous page" or "Next page". */
    children: ComponentChildren
    /** What the page is about; between the pages of a guide only. */
    label: ComponentChildren
  }>

export type PaginationItem =
  | ({ number: number; href: string } & Attributes & Optional<{ current: boolean }>)
  | { ellipsis: true }

export type PaginationProps = Attributes &
  Optional<{
    previous: PaginationLink
    next: PaginationLink
    /** Numbered pages of a list; without them it leads between the pages of a guide. */
    items: Listed<PaginationItem>
  }>

/** Leads to the pages before and after this one. */
export const Pagination = ({ previous, next, items = [], class: extra, ...rest }: PaginationProps) => {
  const numbered = items.length > 0
  const names = classes('nhsuk-pagination', numbered && 'nhsuk-pagination--numbered', extra)
  return (
    <nav role="navigation" aria-label="Pagination" {...rest} class={names}>
      {numbered ? (
        <Numbered previous={previous} next={next} items={items} />
      ) : (
        <ul class="nhsuk-list nhsuk-pagination__list">
          {previous && <Neighbour link={previous} side="previous" />}
          {next && <Neighbour link={next} side="next" />}
        </ul>
      )}
    </nav>
  )
}

const SIDES = {
  previous: { rel: 'prev', word: 'Previous', icon: 'arrow-left' },
  next: { rel: 'next', word: 'Next', icon: 'arrow-right' },
} as const

type SideProps = { link: PaginationLink; side: keyof typeof SIDES }

const Title = ({ link, side }: SideProps) => (
  <span class="nhsuk-pagination__title">
    {link.children ?? (
      <>
        {SIDES[side].word}
        <span class="nhsuk-u-visually-hidden"> page</span>
      </>
    )}
  </span>
)

function Neighbour({ link, side }: SideProps) {
  const { href, label, children: _, class: extra, ...rest } = link
  const { rel, icon } = SIDES[side]
  return (
    <li class={`nhsuk-pagination-item--${side}`}>
      <a
        {...rest}
        class={classes('nhsuk-pagination__link', `nhsuk-pagination__link--${rel}`, extra)}
        href={href}
        rel={rel}
      >
        <Title link={link} side={side} />
        {label && (
          <>
            <span class="nhsuk-u-visually-hidden">:</span>
            <span class="nhsuk-pagination__page">{label}</span>
          </>
        )}
        <Icon name={icon} />
      </a>
    </li>
  )
}

const Numbered = ({
  previous,
  next,
  items,
}: Pick<PaginationProps, 'previous' | 'next'> & { items: Listed<PaginationItem> }) => (
  <>
    {previous && (
      <a href={previous.href} class="nhsuk-pagination__previous" rel="prev">
        <Icon name="arrow-left" />
        <Title link={previous} side="previous" />
      </a>
    )}
    <ul class="nhsuk-pagination__list">
      {items.filter(isListed).map((item) => (
        <Page item={item} />
      ))}
    </ul>
    {next && (
      <a href={next.href} class="nhsuk-pagination__next" rel="next">
        <Title link={next} side="next" />
        <Icon name="arrow-right" />
      </a>
    )}
  </>
)

function Page({ item }: { item: PaginationItem }) {
  if ('ellipsis' in item) return <li class="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">⋯</li>
  const { number, href, current, class: extra, ...rest } = item
  return (
    <li class={classes('nhsuk-pagination__item', current && 'nhsuk-pagination__item--current', extra)}>
      <a
        aria-label={`Page ${number}`}
        {...rest}
        class="nhsuk-pagination__link"
        href={href}
        aria-current={current ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  )
}
