import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { cardProps, type GivenCard } from '#ui/card/card.fixtures.ts'
import { Table, type TableProps } from './tables.tsx'

/** `panel` is how a template's earlier releases put a table in a card. */
type Given = Omit<TableProps, 'card'> & {
  card?: GivenCard | false
  panel?: boolean
  heading?: string
  headingLevel?: 2 | 3
}

export const adapter: Adapter = (context) => {
  const { card, panel, heading, headingLevel, ...props } = translated<Given>(context)
  const panelled: GivenCard = { variant: 'feature', heading: { children: heading, level: headingLevel } }
  return h(Table, { ...props, card: panel ? cardProps(panelled) : card ? cardProps(card) : undefined })
}
