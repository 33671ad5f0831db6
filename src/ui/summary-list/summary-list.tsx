import type { ComponentChildren } from 'preact'
import { Card, type CardProps } from '#ui/card/card.tsx'
import { CardAction, type CardActionProps } from '#ui/card/card-action.tsx'
import { classes } from '#ui/classes.ts'
import { type Attributes, isListed, type Listed, type Optional, type Part, partOf } from '#ui/part.ts'

/** A share of the width, such as `one-half`; a class of that name exists for each. */
export type Width = 'full' | 'three-quarters' | 'two-thirds' | 'one-half' | 'one-third' | 'one-quarter'

export type SummaryListCell = { children?: ComponentChildren } & Attributes & Optional<{ width: Width }>

export type SummaryListRow = { key: Part<SummaryListCell>; value: Part<SummaryListCell> } & Attributes &
  Optional<{ actions: Listed<CardActionProps>; border: boolean }>

export type SummaryListProps = { rows: Listed<SummaryListRow> } & Attributes &
  Optional<{
    border: boolean
    lastRowBorder: boolean
    /** Puts the list in a card, whose heading its actions then name. */
    card: CardProps
  }>

/** What is known about one thing, as names and values, each with what can be done about it. */
export const SummaryList = ({
  rows,
  border,
  lastRowBorder,
  card,
  class: extra,
  ...rest
}: SummaryListProps) => {
  const shown = rows.filter(isListed)
  const someCanAct = shown.some((row) => row.actions?.some(isListed))
  const bare = border === false && 'nhsuk-summary-list--no-border'
  const lastBare = lastRowBorder === false && 'nhsuk-summary-list--no-last-row-border'
  const list = (
    <dl {...rest} class={classes('nhsuk-summary-list', bare || lastBare, extra)}>
      {shown.map((row, index) => (
        <Row
          row={row}
          someCanAct={someCanAct}
          isBare={row.border === false && !(lastRowBorder === false && index === shown.length - 1)}
          within={partOf(card?.heading)?.children}
        />
      ))}
    </dl>
  )
  return card ? <Card {...card}>{list}</Card> : list
}

type RowProps = { row: SummaryListRow; someCanAct: boolean; isBare: boolean; within: ComponentChildren }

function Row({ row, someCanAct, isBare, within }: RowProps) {
  const { key, value, actions: listed = [], border: _, class: extra, ...rest } = row
  const actions = listed.filter(isListed)
  const names = classes(
    'nhsuk-summary-list__row',
    someCanAct && actions.length === 0 && 'nhsuk-summary-list__row--no-actions',
    isBare && 'nhsuk-summary-list__row--no-border',
    extra,
  )
  return (
    <div {...rest} class={names}>
      <dt {...cell('nhsuk-summary-list__key', key)} />
      <dd {...cell('nhsuk-summary-list__value', value)} />
      {actions.length > 0 && (
        <dd class="nhsuk-summary-list__actions">
          <Actions actions={actions} within={within} />
        </dd>
      )}
    </div>
  )
}

function Actions({ actions, within }: { actions: readonly CardActionProps[]; within: ComponentChildren }) {
  const drawn = actions.map((action) => <CardAction {...action} within={within} />)
  if (drawn.length === 1) return drawn[0]
  return (
    <ul class="nhsuk-summary-list__actions-list">
      {drawn.map((action) => (
        <li class="nhsuk-summary-list__actions-list-item">{action}</li>
      ))}
    </ul>
  )
}

function cell(name: string, given: Part<SummaryListCell>) {
  const { width, class: extra, ...rest } = partOf(given) ?? {}
  return { ...rest, class: classes(name, width && `nhsuk-u-width-${width}`, extra) }
}
