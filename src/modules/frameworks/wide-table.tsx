import { Table, type TableProps } from '#ui/tables/tables.tsx'

type WideTableProps = Omit<TableProps, 'scroll' | 'caption' | 'id'> & { id: string; caption: string }

/**
 * A table that may be wider than a phone: it scrolls below its name, by keyboard too, and the page stays
 * still.
 */
export const WideTable = ({ id, caption, ...table }: WideTableProps) => (
  <>
    <p class="nhsuk-table__caption cw-wide-table__name" id={`${id}-caption`}>
      {caption}
    </p>
    <div class="cw-scroll" role="region" aria-labelledby={`${id}-caption`} tabindex={0}>
      <Table {...table} id={id} aria-labelledby={`${id}-caption`} />
    </div>
  </>
)
