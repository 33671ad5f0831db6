import { Table, type TableProps } from '#ui/tables/tables.tsx'

type WideTableProps = Omit<TableProps, 'scroll' | 'caption' | 'id'> & { id: string; caption: string }

/** A table that may be wider than a phone: it scrolls by itself, by keyboard too, and the page stays where it is. */
export const WideTable = ({ id, caption, ...table }: WideTableProps) => (
  <div class="cw-scroll" role="region" aria-labelledby={`${id}-caption`} tabindex={0}>
    <Table {...table} id={id} caption={{ children: caption, id: `${id}-caption` }} />
  </div>
)
