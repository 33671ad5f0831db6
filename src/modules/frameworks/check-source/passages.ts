import type { Stretch } from './query.ts'

/** A stretch of a document as it is shown. Only the empty lines around its words are out of sight. */
export type Passage = { text: string; line: number; stretch: Stretch }

/**
 * Cuts a document into its stretches, in order, so that together they hold every word of it. Stretches that went to
 * the same place are one; empty ones are not shown.
 */
export function passagesIn(text: string, stretches: readonly Stretch[]): Passage[] {
  const passages: Passage[] = []
  let line = 1
  for (const stretch of stretches) {
    const words = text.slice(stretch.start, stretch.end)
    const last = passages.at(-1)
    const isEmpty = stretch.role === 'blank'
    if (last && (isEmpty || isSamePlace(last.stretch, stretch))) last.text += words
    else if (!isEmpty) passages.push({ text: words, line, stretch })
    line += words.split('\n').length - 1
  }
  return passages.map(({ text, ...passage }) => ({ ...passage, text: withoutEmptyLines(text) }))
}

const isSamePlace = (one: Stretch, other: Stretch) =>
  one.role !== 'unplaced' &&
  one.role === other.role &&
  one.key === other.key &&
  one.behaviour === other.behaviour &&
  one.item === other.item &&
  one.before === other.before

const withoutEmptyLines = (text: string) => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
