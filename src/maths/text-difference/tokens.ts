/** A stretch of text that is wholly emphasised, or wholly not. */
export type Span = { readonly text: string; readonly emphasis: boolean }

/** The least that is compared or kept apart: a word, a run of white space, or one other character. */
export type Token = Span & { readonly kind: 'word' | 'space' | 'mark' }

// `**bold**` as the source documents write it: no asterisk inside or next to it, no space just within the
// marks. Anything else that holds asterisks is text like any other, so that nothing is ever lost or guessed.
const EMPHASIS = /(?<!\*)\*\*(?![\s*])([^*]+)(?<!\s)\*\*(?!\*)/gu

// Scripts that are written without spaces between words are compared character by character.
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('')
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}]\\p{M}*)`
// "don't", "co-design", "1,000" and "2022-06" are each one word.
const WORD = `${LETTER}+(?:(?:['’‑-]|(?<=\\p{N})[.,](?=\\p{N}))${LETTER}+)*|[${UNSPACED}]\\p{M}*`
const TOKEN = new RegExp(`(?<space>\\s+)|(?<word>${WORD})|[^]\\p{M}*`, 'gu')

/** Divides a text at its emphasis marks and takes the marks away; `writeSpans` puts them back. */
export function readSpans(source: string): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  for (const found of source.matchAll(EMPHASIS)) {
    if (found.index > from) spans.push({ text: source.slice(from, found.index), emphasis: false })
    spans.push({ text: found[1] ?? '', emphasis: true })
    from = found.index + found[0].length
  }
  if (from < source.length) spans.push({ text: source.slice(from), emphasis: false })
  return spans
}

/** Writes spans as a source text again, with its emphasis marks: `writeSpans(readSpans(text))` is `text`. */
export function writeSpans(spans: readonly Span[]): string {
  let text = ''
  let open = false
  for (const span of spans) {
    if (span.text === '') continue
    if (span.emphasis !== open) text += '**'
    open = span.emphasis
    text += span.text
  }
  return open ? `${text}**` : text
}

/** A text as it is read aloud: without its emphasis marks. */
export function plainText(source: string): string {
  return readSpans(source)
    .map((span) => span.text)
    .join('')
}

/**
 * Divides a text into words, white space and marks; joined again they are the text without its emphasis
 * marks.
 */
export function readTokens(source: string): readonly Token[] {
  return readSpans(source).flatMap(({ text, emphasis }) =>
    Array.from(text.matchAll(TOKEN), (found): Token => {
      const kind = found.groups?.space ? 'space' : found.groups?.word ? 'word' : 'mark'
      return { kind, text: found[0], emphasis }
    }),
  )
}

/** The words of a text in their order, as written, without marks and emphasis. */
export function readWords(source: string): readonly string[] {
  return readTokens(source)
    .filter((token) => token.kind === 'word')
    .map((token) => token.text)
}

/**
 * A word or mark with the white space before it; the end of the text is a unit too, for the space that closes
 * it.
 */
export type Unit = { readonly lead: Token | null; readonly token: Token | null }

/** Groups tokens so that only words and marks are compared, and white space follows what it stands before. */
export function readUnits(source: string): readonly Unit[] {
  const units: Unit[] = []
  let lead: Token | null = null
  for (const token of readTokens(source)) {
    if (token.kind === 'space') lead = token
    else {
      units.push({ lead, token })
      lead = null
    }
  }
  units.push({ lead, token: null })
  return units
}
