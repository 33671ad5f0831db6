/** The characteristics that have a colour and a mark drawn for them. */
export const drawnThreads = ['trust', 'collaboration', 'innovation', 'partnering', 'difference'] as const

const OTHERS = 5

/**
 * The class that gives a card, a heading or a whole page the colour of a characteristic. Any key has one: those that
 * the house has never met share five further colours, always the same for the same key.
 */
export function threadClass(key: string): string {
  return `cw-thread--${isDrawn(key) ? key : `other-${(numberOf(key) % OTHERS) + 1}`}`
}

/** Whether the house has a mark of its own for this key. */
export const isDrawn = (key: string): boolean => drawnThreads.some((drawn) => drawn === key)

/** A number for a key, the same on every machine (FNV-1a, 32 bits). */
export function numberOf(key: string): number {
  let number = 2166136261
  for (const letter of key) {
    number = Math.imul(number ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0
  }
  return number
}
