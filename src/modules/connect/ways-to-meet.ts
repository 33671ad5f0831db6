import { type Format, formats, keysOf } from '#modules/interest/index.ts'

export type { Format }

/** The ways to meet that suit all of these people: who chose none is free for any. */
export function commonFormats(chosen: readonly (readonly string[])[]): Format[] {
  return keysOf(formats).filter((key) => chosen.every((some) => some.length === 0 || some.includes(key)))
}

/** "Video call or telephone"; nothing where no way suits all, or every way does. */
export function formatsInWords(common: readonly Format[]): string {
  if (common.length === 0 || common.length === keysOf(formats).length) return ''
  const words = common.map((key) => formats[key])
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    words.map((word, place) => (place === 0 || word.startsWith('British') ? word : word.toLowerCase())),
  )
}
