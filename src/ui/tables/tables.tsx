import { Card, type CardProps } from '#ui/card/card.tsx'
import { classes } from '#ui/classes.ts'
import { BareHeading, type HeadingProps } from '#ui/heading/heading.tsx'
import { type Attributes, isListed, type Listed, type Optional, type Part, partOf } from '#ui/part.ts'
import { Scroll } from '#ui/scroll/scroll.tsx'
import { translationAttributes } from '#ui/translations.ts'
import { BodyCell, type CellProps, HeadCell, type HeadCellProps } from './cell.tsx'

export type { CellProps, HeadCellProps } from './cell.tsx'

export type TableProps = {
  head?: Listed<Part<HeadCellProps>> | undefined
  rows: Listed<Listed<Part<CellProps>>>
} & Attributes &
  Optional<{
    /** Names the table; every table needs one, or stands right below a heading that does. */
    caption: Part<HeadingProps>
    firstCellIsHeader: boolean
    /** On a small screen each row becomes a block in which every value stands by its column's name. */
    responsive: boolean
    /** A table too wide for the screen scrolls by itself. */
    scroll: boolean
    compact: boolean
    striped: boolean
    border: boolean
    lastRowBorder: boolean
    variant: 'reverse'
    card: CardProps
    sortAnnouncementText: string
    ascendingText: string
    descendingText: string
  }>

/** Facts in rows and columns, so that they can be compared. */
export const Table = ({ card, scroll, ...props }: TableProps) => {
  const caption = partOf(props.caption)
  const captionId = caption?.id ?? (scroll ? derivedCaptionId(props.id, caption) : undefined)
  const table = <BareTable {...props} caption={caption && { ...caption, id: captionId }} />
  const shown = scroll ? (
    <Scroll labelledBy={captionId} variant={props.variant}>
      {table}
    </Scroll>
  ) : (
    table
  )
  return card ? <Card {...card}>{shown}</Card> : shown
}

function derivedCaptionId(id: string | undefined, caption: HeadingProps | undefined): string | undefined {
  if (id) return `${id}-caption`
  const words = caption?.children
  return words ? `table-${String(words).replaceAll(' ', '-').toLowerCase().slice(0, 40)}-caption` : undefined
}

type BareProps = Omit<TableProps, 'card' | 'scroll' | 'caption'> & { caption: HeadingProps | undefined }

const BareTable = (props: BareProps) => {
  const { head = [], rows, caption, firstCellIsHeader, responsive, ...look } = props
  const { variant, compact, striped, border, lastRowBorder, class: extra, ...texts } = look
  const { sortAnnouncementText, ascendingText, descendingText, ...rest } = texts
  const columns = head.map((cell) => (cell ? partOf(cell) : undefined))
  const sortable = columns.some((cell) => cell?.sort)
  const sortedByServer = sortable && columns.some((cell) => cell?.href)
  const bare = border === false && 'nhsuk-table--no-border'
  const lastBare = lastRowBorder === false && 'nhsuk-table--no-last-row-border'
  return (
    <table
      {...translationAttributes({
        'sort-announcement': sortAnnouncementText,
        ascending: ascendingText,
        descending: descendingText,
      })}
      {...rest}
      class={classes(
        'nhsuk-table',
        variant && `nhsuk-table--${variant}`,
        compact && 'nhsuk-table--compact',
        responsive && 'nhsuk-table--responsive',
        bare || lastBare,
        sortable && 'nhsuk-table--sortable',
        striped && 'nhsuk-table--striped',
        extra,
      )}
      data-module={sortable && !sortedByServer ? 'nhsuk-table' : undefined}
      // The small screen's layout takes the meaning of rows and cells away; the roles give it back.
      role={responsive ? 'table' : undefined}
    >
      {caption && <TableCaption caption={caption} sortable={sortable} />}
      {head.length > 0 && <Head {...{ columns, responsive, sortable, sortedByServer }} />}
      <tbody class="nhsuk-table__body">
        {rows.filter(isListed).map((row) => (
          <Row {...{ row, columns, responsive }} firstIsHeader={firstCellIsHeader === true} />
        ))}
      </tbody>
    </table>
  )
}

type Columns = readonly (HeadCellProps | undefined)[]
type HeadProps = {
  columns: Columns
  responsive: boolean | undefined
  sortable: boolean
  sortedByServer: boolean
}

const Head = ({ columns, ...look }: HeadProps) => (
  <thead class="nhsuk-table__head" role={look.responsive ? 'rowgroup' : undefined}>
    <tr class="nhsuk-table__row" role={look.responsive ? 'row' : undefined}>
      {columns.filter(isListed).map((cell) => (
        <HeadCell cell={cell} {...look} />
      ))}
    </tr>
  </thead>
)

type RowProps = {
  row: Listed<Part<CellProps>>
  columns: Columns
  responsive: boolean | undefined
  firstIsHeader: boolean
}

const Row = ({ row, columns, responsive, firstIsHeader }: RowProps) => (
  <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
    {row.map(
      (cell, index) =>
        isCell(cell) && (
          <BodyCell
            cell={partOf(cell) ?? {}}
            column={columns[index]}
            responsive={responsive}
            isHeader={index === 0 && firstIsHeader}
          />
        ),
    )}
  </tr>
)

// A cell may hold the number nought, or nothing at all; only what a condition left out is no cell.
const isCell = <T,>(cell: T | false | null | undefined): cell is T =>
  cell !== false && cell !== null && cell !== undefined

function TableCaption({ caption, sortable }: { caption: HeadingProps; sortable: boolean }) {
  const { size, visuallyHiddenText = sortable ? 'Column headers are sortable' : undefined, ...rest } = caption
  return (
    <BareHeading
      {...rest}
      element="caption"
      visuallyHiddenText={visuallyHiddenText && `(${visuallyHiddenText})`}
      class={classes('nhsuk-table__caption', size && `nhsuk-table__caption--${size}`, rest.class)}
    />
  )
}
