import { type Characteristic, plainText } from '../framework.ts'
import type { Block } from './blocks.ts'
import { countWords } from './lines.ts'
import type { Part } from './part.ts'

/** The words of headings, without emphasis: a title is emphasised as it is. */
export const titleOf = (blocks: readonly Pick<Block, 'text'>[]) =>
  withoutEmphasis(blocks.map(({ text }) => text).join(' '))

/** `**Trust**`, `*Trust*` and `_Trust_` as Trust; a star or a line that stands alone stays. */
const withoutEmphasis = (text: string) =>
  plainText(text)
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,300}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .trim()

export const lensNameOf = (block: Block) => titleOf([block]).replace(/:$/, '').trim()

/** A part's own heading; one that breaks off at "AND" takes the next line with it. */
export function ownTitle({ chain }: Part): Block[] {
  const at = chain.findLastIndex(
    ({ text }, at) => at < chain.length - 1 && !/(?:\b(?:and|of|for|the|with|in)|[&,–-])$/i.test(text),
  )
  return chain.slice(at + 1)
}

/**
 * The short lines after a characteristic's behaviours that name its lenses: two or more, or one that it
 * speaks of.
 */
export function findLenses(blocks: readonly Block[], { summary = '', intro = '' }: Characteristic): Block[] {
  const end = blocks.findIndex(
    ({ kind, text }) => kind !== 'line' || countWords(text) > 4 || /[?!]$/.test(text),
  )
  const lenses = blocks.slice(0, end < 0 ? blocks.length : end)
  const spoken = `${summary} ${intro}`.toLowerCase()
  return lenses.length > 1 ? lenses : lenses.filter(({ text }) => spoken.includes(text.toLowerCase()))
}
