import type { Shown } from '#maths/disclosure/index.ts'
import type { CellProps } from '#ui/tables/tables.tsx'

/** A cell of a table of parts by parts: on a phone, where each is a line, those in which nobody met are left out. */
export const metCell = (count: Shown | undefined, none: string): CellProps =>
  count === undefined || count === 0
    ? { children: none, format: 'numeric', class: 'cw-met-none' }
    : { children: typeof count === 'number' ? count.toLocaleString('en-GB') : count, format: 'numeric' }
