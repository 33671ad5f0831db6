import { plainText } from '../framework.ts'
import { capitalised } from '../naming.ts'
import type { Behaviour, Characteristic } from '../version.ts'

/**
 * A characteristic's behaviours in the fewest words that are still its authors' own: their titles, or the phrases
 * that they emphasised; and all their words where some behaviour has neither.
 */
export function essenceOf({ behaviours }: Pick<Characteristic, 'behaviours'>): readonly string[] {
  const short = behaviours.map(phraseOf)
  return short.every((words) => words !== null)
    ? short
    : behaviours.map(({ title, text }) => (title ? `${title}: ${plainText(text)}` : plainText(text)))
}

function phraseOf({ title, text }: Behaviour): string | null {
  if (title) return title
  const phrases = [...text.matchAll(/\*\*(.+?)\*\*/gs)].map(([, words = '']) => words)
  const words = phrases.join(' · ')
  return words ? capitalised(words) : null
}
