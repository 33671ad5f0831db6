import { parseSync } from 'oxc-parser'
import type { Source } from './tree.ts'

/** A piece of syntax as the parser gives it (ESTree), with the piece that it stands in. */
export type Piece = { type: string; start: number; end: number; parent: Piece | undefined } & Record<
  string,
  unknown
>
export type Comment = { text: string; start: number; end: number }
export type Read = Source & { pieces: Piece[]; comments: Comment[]; lineAt(offset: number): number }

/** Reads a file of code into its pieces, outer before inner, and its comments. */
export function readSyntax(source: Source): Read {
  const { program, comments } = parseSync(source.path, source.text)
  const pieces: Piece[] = []
  gather(program, undefined, pieces)
  const ends = [...source.text.matchAll(/\n/g)].map(({ index }) => index)
  return {
    ...source,
    pieces,
    comments: comments.map(({ value, start, end }) => ({ text: value, start, end })),
    lineAt: (offset) => countBefore(ends, offset) + 1,
  }
}

function gather(value: unknown, parent: Piece | undefined, into: Piece[]): void {
  if (Array.isArray(value)) {
    for (const each of value) gather(each, parent, into)
    return
  }
  if (typeof value !== 'object' || value === null) return
  // Everything in the tree that has a type is a piece; the rest (a template's raw and cooked text) is skipped.
  const piece = value as Piece
  if (typeof piece.type !== 'string') return
  const inner = Object.values(piece)
  piece.parent = parent
  into.push(piece)
  for (const each of inner) gather(each, piece, into)
}

function countBefore(sorted: readonly number[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of every string and template in a file, and where they begin. */
export const stringsOf = ({ pieces }: Read): { words: string; start: number }[] =>
  pieces.flatMap((piece) => {
    if (piece.type === 'Literal' && typeof piece.value === 'string')
      return [{ words: piece.value, start: piece.start }]
    if (piece.type !== 'TemplateElement') return []
    // The parser's shape of a template's text.
    const { raw } = piece.value as { raw: string }
    return [{ words: raw, start: piece.start }]
  })

/** A name that a piece gives or is, if it has one. */
export function nameOf(piece: unknown): string {
  if (typeof piece !== 'object' || piece === null || !('name' in piece)) return ''
  return typeof piece.name === 'string' ? piece.name : ''
}
