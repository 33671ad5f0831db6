import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { type Attributes, type Optional, type Part, partOf } from '#ui/part.ts'

export type SummaryProps = { children: ComponentChildren } & Attributes

export type DetailsProps = { children: ComponentChildren; summary: Part<SummaryProps> } & Attributes &
  Optional<{ open: boolean; variant: 'reverse' }>

/**
 * Keeps what only some readers need behind a line that opens it. `class="nhsuk-expander"` makes it a card.
 */
export const Details = ({ children, summary, open, variant, class: extra, ...rest }: DetailsProps) => {
  const { children: words, class: summaryClass, ...attributes } = partOf(summary) ?? { children: undefined }
  return (
    <details
      {...rest}
      class={classes('nhsuk-details', variant && `nhsuk-details--${variant}`, extra)}
      open={open}
    >
      <summary {...attributes} class={classes('nhsuk-details__summary', summaryClass)}>
        <span class="nhsuk-details__summary-text">{words}</span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  )
}
