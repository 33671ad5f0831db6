import type { Block } from './blocks.ts'

/**
 * A part of a document: the headings that open it, and what stands below them before the next heading.
 * Of several headings in a row the last is the part's own.
 */
export type Section = {
  chain: Block[]
  body: Block[]
  level: number
  isBefore: boolean
  /** It holds a table, or is a group of one; with the names of columns that were not read. */
  table?: { unread: string[]; isGroup: boolean }
}
