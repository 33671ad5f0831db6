import type { ComponentChildren } from 'preact'
import { BackLink, type BackLinkProps } from '#ui/back-link/back-link.tsx'
import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type BreadcrumbItem = { href: string; children: ComponentChildren } & Attributes

export type BreadcrumbProps = { items: readonly BreadcrumbItem[] } & Attributes &
  Optional<{
    variant: 'reverse'
    /** Where the link that small screens show differs from the last item. */
    backLink: BackLinkProps
  }>

/** Shows where a page stands in the house; on a small screen, one link to the page above it. */
export const Breadcrumb = ({ items, variant, backLink, class: extra, ...rest }: BreadcrumbProps) => {
  const { children, href, class: _class, ...attributes } = items.at(-1) ?? { children: undefined, href: '#' }
  return (
    <nav
      aria-label="Breadcrumb"
      {...rest}
      class={classes('nhsuk-breadcrumb', variant && `nhsuk-breadcrumb--${variant}`, extra)}
    >
      <ol class="nhsuk-breadcrumb__list">
        {items.map(({ children, ...item }) => (
          <li class="nhsuk-breadcrumb__list-item">
            <a {...item} class="nhsuk-breadcrumb__link">
              {children}
            </a>
          </li>
        ))}
      </ol>
      <BackLink href={href} variant={variant} visuallyHiddenText="Back to" {...attributes} {...backLink}>
        {backLink?.children ?? children}
      </BackLink>
    </nav>
  )
}
