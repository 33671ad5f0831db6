import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { type Attributes, isSaid, type Optional } from '#ui/part.ts'
import type { Width } from '#ui/summary-list/summary-list.tsx'

export type CellProps = { children?: ComponentChildren } & Attributes &
  Optional<{
    /** Figures stand to the right, so that their places line up. */
    format: 'numeric' | 'string'
    align: 'left' | 'centre' | 'right'
    href: string
    visuallyHiddenText: string
    colspan: number
    rowspan: number
    width: Width
    /** What the column is sorted by, where that is not what the cell shows. */
    sortValue: string | number
  }>

export type HeadCellProps = Omit<CellProps, 'sortValue'> &
  Optional<{
    /**
     * Lets the column be sorted, by script or by the page that `href` leads to; says how it is sorted now.
     */
    sort: boolean | 'ascending' | 'descending' | 'none'
    sortNext: 'ascending' | 'descending'
  }>

type HeadProps = {
  cell: HeadCellProps
  responsive: boolean | undefined
  sortable: boolean
  sortedByServer: boolean
}

/** The name of a column. */
export function HeadCell({ cell, responsive, sortable, sortedByServer }: HeadProps) {
  const { sort, sortNext, colspan, children, href, visuallyHiddenText, ...rest } = cell
  const direction = sort === 'ascending' || sort === 'descending' ? sort : undefined
  return (
    <th
      {...look('nhsuk-table__header', rest)}
      scope="col"
      role={responsive ? 'columnheader' : undefined}
      colspan={responsive ? undefined : colspan}
      data-sort={sort && sortable ? '' : undefined}
      data-sort-next={sortNext && sortable && !sortedByServer ? sortNext : undefined}
      aria-sort={sortable ? direction : undefined}
    >
      <Value {...{ children, href, visuallyHiddenText }} />
    </th>
  )
}

type BodyProps = {
  cell: CellProps
  column: HeadCellProps | undefined
  responsive: boolean | undefined
  isHeader: boolean
}

/** A value, or the name of a row. What its column says about format and alignment holds for it too. */
export function BodyCell({ cell, column, responsive, isHeader }: BodyProps) {
  const { children, href, visuallyHiddenText, colspan, sortValue, ...rest } = cell
  const format = cell.format ?? column?.format
  const isWordAmongFigures = cell.format === 'string' && column?.format === 'numeric'
  const align = cell.align ?? (isWordAmongFigures ? 'right' : column?.align)
  const value = <Value {...{ children, href, visuallyHiddenText }} />
  const shared = { colspan: responsive ? undefined : colspan, 'data-sort-value': sortValue || undefined }
  const content =
    responsive && column ? (
      <>
        <span class="nhsuk-table__heading" aria-hidden="true">
          <Value {...column} href={undefined} />{' '}
        </span>
        {isElement(children) ? <span>{value}</span> : value}
      </>
    ) : (
      value
    )
  if (isHeader) {
    return (
      <th
        {...shared}
        {...look('nhsuk-table__header', { ...rest, format, align })}
        scope="row"
        role={responsive ? 'rowheader' : undefined}
      >
        {content}
      </th>
    )
  }
  return (
    <td
      {...shared}
      {...look('nhsuk-table__cell', { ...rest, format, align })}
      role={responsive ? 'cell' : undefined}
    >
      {content}
    </td>
  )
}

const isElement = (children: ComponentChildren) => typeof children === 'object' && children !== null

const Value = ({
  children,
  href,
  visuallyHiddenText,
}: Pick<CellProps, 'children' | 'href' | 'visuallyHiddenText'>) => {
  const shown = (
    <>
      {children}
      {visuallyHiddenText && (
        <span class="nhsuk-u-visually-hidden">
          {isSaid(children) && ' '}
          {visuallyHiddenText}
        </span>
      )}
    </>
  )
  return href ? (
    <a class="nhsuk-link" href={href}>
      {shown}
    </a>
  ) : (
    shown
  )
}

/** The class of a cell, made of how it should look, with its other attributes. */
function look(name: string, cell: Omit<CellProps, 'children'>) {
  const { format, align, width, class: extra, ...rest } = cell
  const names = [format === 'numeric' && `${name}--numeric`, align && `nhsuk-u-text-align-${align}`]
  return { ...rest, class: classes(name, ...names, width && `nhsuk-u-width-${width}`, extra) }
}
