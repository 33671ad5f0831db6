import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { BareHeading, type HeadingProps } from '#ui/heading/heading.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { type Attributes, isListed, type Listed, type Optional, type Part, partOf } from '#ui/part.ts'
import { CardAction, type CardActionProps } from './card-action.tsx'

const CARE = {
  'non-urgent': 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action required',
} as const

export type CardVariant = 'feature' | 'primary' | 'secondary' | 'warning' | keyof typeof CARE

export type CardProps = { children?: ComponentChildren } & Attributes &
  Optional<{
    variant: CardVariant
    heading: Part<HeadingProps>
    /** Stands between the heading and the description, such as a date. */
    belowHeading: ComponentChildren
    /** Where the heading leads. */
    href: string
    /** The whole card leads there too, where script runs. */
    clickable: boolean
    /** A sentence or two; for more, give children instead. */
    description: string
    /** An address with its alternative text, or an element. */
    image: { src: string; alt: string } | { element: ComponentChildren }
    actions: Listed<CardActionProps>
  }>

/** Shows one thing of a list, or sets one thing apart from the rest of a page. */
export const Card = (props: CardProps) => {
  const { variant, heading: given, belowHeading, href, clickable, ...shown } = props
  const { description, image, actions = [], children, class: extra, ...rest } = shown
  const heading = partOf(given)
  const care = variant && isCare(variant) && heading ? CARE[variant] : undefined
  const shownActions = actions.filter(isListed)
  const shownHeading = heading && (
    <>
      <CardHeading heading={heading} href={variant === 'feature' ? undefined : href} care={care} />
      {belowHeading}
      {care && <span class="nhsuk-card--care__arrow" aria-hidden="true" />}
    </>
  )
  const isApart = care !== undefined || shownActions.length > 0
  return (
    <div {...rest} class={cardClass(variant, care !== undefined, clickable, extra)}>
      {image && ('src' in image ? <img class="nhsuk-card__img" {...image} /> : image.element)}
      {isApart && (
        <div class="nhsuk-card__heading-container">
          {shownHeading}
          <CardActions actions={shownActions} within={heading?.children} />
        </div>
      )}
      <div class="nhsuk-card__content">
        {!isApart && shownHeading}
        {children ?? (description && <p class="nhsuk-card__description">{description}</p>)}
        {variant === 'primary' && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  )
}

const isCare = (variant: CardVariant): variant is keyof typeof CARE => Object.hasOwn(CARE, variant)

function cardClass(
  variant: CardVariant | undefined,
  care: boolean,
  clickable: boolean | undefined,
  extra?: string,
) {
  const isPlain = variant !== undefined && !isCare(variant)
  return classes(
    'nhsuk-card',
    clickable && 'nhsuk-card--clickable',
    isPlain && `nhsuk-card--${variant}`,
    care && `nhsuk-card--care nhsuk-card--care--${variant}`,
    extra,
  )
}

type CardHeadingProps = { heading: HeadingProps; href: string | undefined; care: string | undefined }

function CardHeading({ heading, href, care }: CardHeadingProps) {
  const { children, size, level = 2, visuallyHiddenText = care, class: extra, ...rest } = heading
  return (
    <BareHeading
      {...rest}
      level={level}
      class={classes('nhsuk-card__heading', size && `nhsuk-heading-${size}`, extra)}
    >
      {href ? (
        <a class="nhsuk-card__link" href={href}>
          {children}
        </a>
      ) : (
        <Announced before={visuallyHiddenText}>{children}</Announced>
      )}
    </BareHeading>
  )
}

// `text` is no role of the standard, and so not of the types; it makes VoiceOver read the heading in one go.
const READ_AS_ONE = { role: 'text' } as object

/** Words that are read out, as one phrase, after others that are not shown. */
const Announced = ({ before, children }: { before: string | undefined; children: ComponentChildren }) =>
  before ? (
    <span {...READ_AS_ONE}>
      <span class="nhsuk-u-visually-hidden">{before}: </span>
      {children}
    </span>
  ) : (
    <>{children}</>
  )

function CardActions({
  actions,
  within,
}: {
  actions: readonly CardActionProps[]
  within: ComponentChildren
}) {
  const [first] = actions
  if (!first) return null
  if (actions.length === 1)
    return (
      <div class="nhsuk-card__actions">
        <CardAction {...first} within={within} />
      </div>
    )
  return (
    <ul class="nhsuk-card__actions">
      {actions.map((action) => (
        <li class="nhsuk-card__action">
          <CardAction {...action} within={within} />
        </li>
      ))}
    </ul>
  )
}
