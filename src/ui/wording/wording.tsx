import type { VNode } from 'preact'

type WordingProps = {
  /** A framework's text as it was published; `**` around a phrase is its authors' emphasis, nothing else is markup. */
  text: string
}

/** Shows a framework's words to the letter, with the phrases that its authors emphasised. */
export const Wording = ({ text }: WordingProps): VNode => (
  <>{partsOf(text).map((part) => (part.isEmphasised ? <strong>{part.text}</strong> : part.text))}</>
)

type Stretch = { text: string; isEmphasised: boolean }

/** Splits a text at its emphasis. A `**` without its partner is two asterisks, as it stands in the source. */
export function partsOf(text: string): Stretch[] {
  const parts: Stretch[] = []
  let end = 0
  for (const found of text.matchAll(/\*\*(?!\s)([^*]+?)(?<!\s)\*\*/g)) {
    if (found.index > end) parts.push({ text: text.slice(end, found.index), isEmphasised: false })
    parts.push({ text: found[1] ?? '', isEmphasised: true })
    end = found.index + found[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), isEmphasised: false })
  return parts
}
