import type { Block } from './blocks.ts'
import type { Section } from './section.ts'

/**
 * Parts the framework's title from the first heading below it, where no words stand between them. Without
 * bullets only the others tell: where they have words of the same kind below them, the last line before the
 * first words is a heading like theirs, and the lines above it are the title.
 */
export function partTitle(sections: Section[]): Section[] {
  const at = sections.findIndex(({ chain }) => chain.length > 0)
  const first = sections[at]
  if (!first || first.chain.length < 2 || !sections.every(hasOnlyWords)) return sections
  const others = sections.slice(at + 1).filter(({ chain, body }) => chain.length > 0 && body.length > 0)
  const own = first.chain.length > 2 && others.some(({ chain }) => chain.length > 1) ? 2 : 1
  if (first.body.length === 0 || others.length === 0 || !standsApart(first, others)) return sections
  const title: Section = { ...first, chain: first.chain.slice(0, -own), body: [] }
  return sections.toSpliced(at, 1, title, { ...first, chain: first.chain.slice(-own) })
}

/** How many of the headings at the top are the title: one, or a second that stands right below it. */
export function titleLines(chain: readonly Block[]): number {
  return chain[1]?.gap === 0 && chain[2]?.gap !== 0 ? 2 : 1
}

/** Whether a line below a title says when it was written, or by whom: that is no part of what it is called. */
export const isSubtitle = ({ text }: Block) =>
  /\b(?:19|20)\d\d\b|\bv(?:ersion)?\.? ?\d|\b(?:draft|final|adopted|approved|developed|produced|prepared|published|written|updated|revised) (?:by|with|for|on|in|v\d)\b|\bfor comment\b/i.test(
    text,
  )

const hasOnlyWords = ({ body }: Section) => body.every(({ kind }) => kind === 'text' || kind === 'rule')

/** An empty line above the last heading; or none below it, as with the others. */
const standsApart = ({ chain, body }: Section, others: readonly Section[]) =>
  (chain.at(-1)?.gap ?? 0) > 0 ||
  [body, ...others.map(({ body }) => body)].every(([words]) => words?.gap === 0)
