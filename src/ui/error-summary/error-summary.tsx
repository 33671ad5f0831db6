import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { BareHeading, type HeadingProps } from '#ui/heading/heading.tsx'
import { type Attributes, isListed, type Listed, type Optional, type Part, partOf } from '#ui/part.ts'

export type ErrorSummaryItem = { children: ComponentChildren } & Attributes &
  Optional<{
    /** Leads to the control that has to be mended. */
    href: string
  }>

export type ErrorSummaryProps = { heading: Part<HeadingProps> } & Attributes &
  Optional<{
    /** Says more than the list; seldom needed. */
    children: ComponentChildren
    errorList: Listed<ErrorSummaryItem>
    /** The summary takes the focus when the page opens, unless this is true. */
    disableAutoFocus: boolean
  }>

/** Says at the top of a page all that has to be mended, and leads to each. */
export const ErrorSummary = (props: ErrorSummaryProps) => {
  const { heading, children, errorList = [], disableAutoFocus, class: extra, ...rest } = props
  return (
    <div
      {...rest}
      class={classes('nhsuk-error-summary', extra)}
      data-module="nhsuk-error-summary"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
    >
      {/* The alert is a child, or taking the focus would keep screen readers from announcing it. */}
      <div role="alert">
        <BareHeading level={2} {...partOf(heading)} class="nhsuk-error-summary__heading" />
        <div class="nhsuk-error-summary__body">
          {children && <p>{children}</p>}
          {errorList.length > 0 && (
            <ul class="nhsuk-list nhsuk-error-summary__list">
              {errorList.filter(isListed).map(({ href, children, ...rest }) => (
                <li>
                  {href ? (
                    <a href={href} {...rest}>
                      {children}
                    </a>
                  ) : (
                    children
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
