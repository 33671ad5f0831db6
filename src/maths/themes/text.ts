import { stem } from '#maths/similarity/index.ts'
import { isFunctionWord, readWords } from '#maths/text-difference/index.ts'
import { isEmptyWord } from './empty-words.ts'

/** Something that somebody said. */
export type ThemeText = {
  id: string
  words: string
  /** Whoever said it, by any mark that is theirs alone; null where that is not known any more. */
  person: string | null
  /** All may read who that is. */
  isNamed?: boolean
}

/** A text as themes see it: the stems of the words that carry its meaning, each once, with the forms they stood in. */
export type ReadText = Pick<ThemeText, 'id' | 'person' | 'isNamed'> & {
  forms: ReadonlyMap<string, readonly string[]>
}

export function readText({ words, ...text }: ThemeText): ReadText {
  const forms = new Map<string, string[]>()
  for (const word of readWords(words)) {
    const form = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/u, '')
    if (!/^\p{L}[\p{L}'-]+$/u.test(form) || isFunctionWord(form) || isEmptyWord(form)) continue
    const root = stem(form)
    forms.set(root, [...(forms.get(root) ?? []), form])
  }
  return { ...text, forms }
}
