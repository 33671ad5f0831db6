import type { Block } from './blocks.ts'
import { tidy } from './lines.ts'

export type Quote = { start: number; end: number; text: string }

/**
 * The single quotations of a paragraph that holds nothing else. Words that stand between an end and the next
 * beginning belong to the next: copying from slides leaves quotes like `"" Feel " what you're doing"`.
 */
export function readQuotes(source: string, block: Block): Quote[] {
  const quotes: Quote[] = []
  let start = block.start
  let words = ''
  let isOpen = false
  let at = block.from
  for (const mark of source.slice(block.from, block.to).matchAll(/["“”]/g)) {
    const here = block.from + mark.index
    const said = source.slice(at, here)
    words += ` ${said}`
    at = here + 1
    const closes: boolean = isOpen && mark[0] !== '“'
    isOpen = !closes
    // An empty pair of quotes says nothing: its words are still to come.
    if (!closes || !/[\p{L}\p{N}]/u.test(said)) continue
    quotes.push({ start, end: at, text: tidy(words) })
    start = at
    words = ''
  }
  const last = quotes.at(-1)
  if (last) last.end = block.end
  return quotes
}
