import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { cardProps, type GivenCard } from '#ui/card/card.fixtures.ts'
import type { CardActionProps } from '#ui/card/card-action.tsx'
import { SummaryList, type SummaryListProps, type SummaryListRow } from './summary-list.tsx'

type Actions = (CardActionProps | false)[]
type GivenRow = Omit<SummaryListRow, 'actions'> & { actions?: Actions | { items: Actions } }
type Given = Omit<SummaryListProps, 'rows' | 'card'> & { rows: (GivenRow | false)[]; card?: GivenCard }

/** A template takes a row's actions in a list or in an object around it. */
function rowProps({ actions, ...row }: GivenRow): SummaryListRow {
  return { ...row, actions: actions && (Array.isArray(actions) ? actions : actions.items) }
}

export const adapter: Adapter = (context) => {
  const { rows, card, ...props } = translated<Given>(context)
  return h(SummaryList, {
    ...props,
    rows: rows.map((row) => row && rowProps(row)),
    card: card && cardProps(card),
  })
}
