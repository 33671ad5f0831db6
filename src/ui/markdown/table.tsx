import type { ComponentChildren } from 'preact'
import { Table } from '#ui/tables/tables.tsx'
import type { Piece } from './tokens.ts'

type TableProps = {
  /** The table's head and body, as they were read. */
  pieces: readonly Piece[]
  draw: (pieces: readonly Piece[]) => ComponentChildren
}

/** A table of a text. On a small screen each row becomes a block in which every value stands by its column's name. */
export const MarkdownTable = ({ pieces, draw }: TableProps) => {
  const cellsOf = (part: string) =>
    pieces
      .filter(({ token }) => token.type === part)
      .flatMap(({ children }) => children)
      .map((row) => row.children.map((cell) => ({ children: draw(cell.children) })))
  return <Table responsive={true} head={cellsOf('thead_open')[0] ?? []} rows={cellsOf('tbody_open')} />
}
