import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { BareHeading, type HeadingProps } from '#ui/heading/heading.tsx'
import { type Attributes, type Optional, type Part, partOf } from '#ui/part.ts'

export type NotificationBannerProps = { children?: ComponentChildren } & Attributes &
  Optional<{
    /** `success` is announced at once and takes the focus. */
    variant: 'success'
    title: Part<HeadingProps>
    heading: Part<HeadingProps & Optional<{ element: 'p' }>>
    role: 'alert' | 'region'
    disableAutoFocus: boolean
  }>

/** Tells something about the whole house or about what was just done, above the page's own content. */
export const NotificationBanner = (props: NotificationBannerProps) => {
  const { children, variant, title: given, heading: givenHeading, role, disableAutoFocus, ...rest } = props
  const { class: extra, ...attributes } = rest
  const title = partOf(given)
  const titleId = title?.id ?? 'nhsuk-notification-banner-title'
  const heading = partOf(givenHeading)
  return (
    <div
      {...attributes}
      class={classes('nhsuk-notification-banner', variant && `nhsuk-notification-banner--${variant}`, extra)}
      data-module="nhsuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
      role={role ?? (variant === 'success' ? 'alert' : 'region')}
      aria-labelledby={titleId}
    >
      <div class="nhsuk-notification-banner__header">
        <BareHeading
          level={2}
          {...title}
          id={titleId}
          class={classes('nhsuk-notification-banner__title', title?.class)}
        >
          {title?.children ?? (variant === 'success' ? 'Success' : 'Important')}
        </BareHeading>
      </div>
      <div class="nhsuk-notification-banner__content">
        {heading && (
          <BareHeading
            level={3}
            {...heading}
            class={classes('nhsuk-notification-banner__heading', heading.class)}
          />
        )}
        {typeof children === 'string' ? (
          <p class={heading ? 'nhsuk-body' : 'nhsuk-notification-banner__heading'}>{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}
