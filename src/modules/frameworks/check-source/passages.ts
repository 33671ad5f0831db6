import type { Stretch } from './query.ts'

/** A stretch of a document as it is shown: its words, with the empty lines that follow it. */
export type Passage = { text: string; line: number; stretch: Stretch }

/**
 * Cuts a document into its stretches, in order, so that together they are the whole document. Empty ones stand
 * with the one before; stretches that went to the same place are one.
 */
export function passagesIn(text: string, stretches: readonly Stretch[]): Passage[] {
  const passages: Passage[] = []
  let line = 1
  for (const stretch of stretches) {
    const words = text.slice(stretch.start, stretch.end)
    const last = passages.at(-1)
    if (last && (stretch.role === 'blank' || isSamePlace(last.stretch, stretch))) last.text += words
    else passages.push({ text: words, line, stretch })
    line += words.split('\n').length - 1
  }
  return passages
}

const isSamePlace = (one: Stretch, other: Stretch) =>
  one.role !== 'unplaced' &&
  one.role === other.role &&
  one.key === other.key &&
  one.behaviour === other.behaviour &&
  one.item === other.item &&
  one.before === other.before
