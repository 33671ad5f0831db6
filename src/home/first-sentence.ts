/** The first sentence of a text, whole. A full stop ends one where a space and a capital letter follow. */
export function firstSentence(text: string): string {
  const end = /[.!?](?=\s+[\p{Lu}“‘'"])/u.exec(text)
  return end ? text.slice(0, end.index + 1) : text
}
