import MarkdownIt from 'markdown-it'
import { isSafeLink } from './address.ts'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
markdown.validateLink = isSafeLink

type Token = ReturnType<typeof markdown.parse>[number]

/** An element of the text with what stands in it. A token that stands alone (text, a rule) has no children. */
export type Piece = { token: Token; children: readonly Piece[] }

/** Reads Markdown as a tree. HTML in it is text like any other; a link that may not be is its own words. */
export const readMarkdown = (text: string): readonly Piece[] => toTree(markdown.parse(text, {}))

/** markdown-it gives a flat run of openings, closings and things that stand alone. */
function toTree(tokens: readonly Token[]): Piece[] {
  const root: Piece[] = []
  const open: Piece[][] = [root]
  for (const token of tokens) {
    const level = open.at(-1) ?? root
    if (token.nesting === 1) {
      const children: Piece[] = []
      level.push({ token, children })
      open.push(children)
    } else if (token.nesting === -1) {
      open.pop()
    } else {
      level.push({ token, children: toTree(token.children ?? []) })
    }
  }
  return root
}
