import { countWords } from './lines.ts'

/** What the beginning of a line says about it; `length` is how many characters the mark takes. */
export type Mark =
  | { is: 'rule'; length: number }
  | { is: 'heading'; length: number; level: number }
  | { is: 'item'; length: number; number?: number[] }
  | { is: 'quoted'; length: number }

const bullet =
  /^(?:[-*+•◦▪▫■□●○‣⁃∙·–—➢➤✓✔☐☑☒»・※\uf0b7\uf0a7\uf0d8]\s+|[•◦▪▫■□●○‣➢➤✓✔☐☑☒・\uf0b7\uf0a7\uf0d8]|[oØü§Ÿ]\t\s*)/
const numbered =
  /^(?:(\d{1,3}(?:\.\d{1,3})*)[.)]\s+|(\d{1,3}(?:\.\d{1,3})+)\s+|(?:[a-z]|\([a-z\d]{1,4}\))[.)]?\s+)/

/** Reads the mark at the beginning of a line: `## `, `• `, `1.1 `, `> `, a rule of dashes; or nothing. */
export function readMark(content: string): Mark | undefined {
  if (/^([-*_=–—])(?:\s*\1){2,}$/.test(content) || /^#+$/.test(content))
    return { is: 'rule', length: content.length }
  const heading = /^(#{1,6})(?:\s+|(?=\p{Lu}))/u.exec(content)
  if (heading) {
    // "## 1. Trust": the number is part of the mark.
    const length =
      heading[0].length +
      (/^\d{1,3}(?:\.\d{1,3})*[.)]\s+/.exec(content.slice(heading[0].length))?.[0].length ?? 0)
    return { is: 'heading', length, level: heading[1]?.length ?? 1 }
  }
  const quote = /^>\s*/.exec(content)
  if (quote) return { is: 'quoted', length: quote[0].length }
  const dot = bullet.exec(content)
  // "- [x] Rest": a box to tick is part of the mark.
  const box = dot && /^\[[ xX]\]\s+/.exec(content.slice(dot[0].length))
  if (dot) return { is: 'item', length: dot[0].length + (box?.[0].length ?? 0) }
  const number = numbered.exec(content)
  // A single letter is a number only with a bracket or a full stop behind it.
  if (!number || /^[a-z]\s/.test(content)) return undefined
  const digits = number[1] ?? number[2]
  // "1.0" is a chapter, as "1." is.
  const parts = digits
    ?.replace(/(?:\.0+)+$/, '')
    .split('.')
    .map(Number)
  return { is: 'item', length: number[0].length, number: parts ?? [0] }
}

/**
 * A title that opens a line, and where the words after it begin: `TRUST: …`, `**Trust:** …`, `**Trust**:
 * …`, and in a paragraph `**Trust** – …`. In a bullet a dash is none: there bold words are a phrase of the
 * sentence.
 */
export type Head = { from: number; to: number; rest: number }

export function readHead(content: string, isItem = false): Head | undefined {
  const bold = /^(\*\*|__)(?=\S)(.{1,90}?)(?::\1|\1\s*:)(?:\s+|$)/.exec(content)
  if (bold && !bold[2]?.includes('**')) {
    return { from: 2, to: 2 + (bold[2]?.length ?? 0), rest: bold[0].length }
  }
  const dashed = isItem ? null : /^\*\*(?=\S)([^*]{1,60})\*\*\s+[-–—]\s+(?=\S)/.exec(content)
  if (dashed) return { from: 2, to: 2 + (dashed[1]?.length ?? 0), rest: dashed[0].length }
  const capitals = /^([^:a-z]{2,80}):(?:\s+|$)/.exec(content)
  if (!capitals?.[1] || !/\p{Lu}.*\p{Lu}/u.test(capitals[1]) || /\p{Ll}/u.test(capitals[1])) return undefined
  return { from: 0, to: capitals[1].trimEnd().length, rest: capitals[0].length }
}

/** A phrase in bold with its full stop, and words after it: `**Being honest.** We say …`. */
export function readOpening(content: string): Head | undefined {
  const bold = /^(\*\*|__)(?=\S)([^*_]{1,90}?)([.!?])\1\s+(?=\S)/.exec(content)
  if (!bold?.[2] || /[.!?]\s/.test(bold[2])) return undefined
  // A question is one only with its mark; a full stop parts, as a colon does.
  const sign = bold[3] === '.' ? 0 : 1
  return { from: 2, to: 2 + bold[2].length + sign, rest: bold[0].length }
}

/**
 * Whether a text is written as a title is: short, one phrase, no full stop, beginning with a capital or a
 * number.
 */
export function isTitleLike(line: string): boolean {
  const text = line.replace(roman, '')
  if (text.length > 90 || text.split(' ').length > 14 || countWords(text) > 14) return false
  if (!/^[\p{Lu}\p{Lo}\p{N}“"'‘(*「]/u.test(text) || /[.,;:…。、；：](?:\*\*)?$/.test(text)) return false
  return !/[.!?]\s+\p{Lu}|[。！？]/u.test(text)
}

/**
 * Whether words stand at the foot of a document: whose it is, whom to ask, whom to thank. They are no wording of a
 * framework.
 */
export const isFooter = (text: string) =>
  /^(?:©|\(c\) |copyright\b|crown copyright|all rights reserved|acknowledge?ments?\s*[:–-]|(?:for|to find) (?:more|further) information\b|contact(?: us)?\s*:|www\.|https?:\/\/|page \d+ of \d+)/i.test(
    text,
  ) ||
  (text.length < 160 &&
    /©|\bCC[ -]BY\b|\blicen[cs]ed under\b|\bOpen Government Licen[cs]e\b|^[^.!?]{0,60}[^\s@]@[^\s@]+\.\w+\.?$/i.test(
      text,
    ))

/** "II. " before a heading's words. */
export const roman = /^[IVX]{1,6}\.\s+(?=\S)/
