import { emailAddress } from '#modules/people/index.ts'
import { withoutEnds } from './without-ends.ts'

/** Characters that nobody sees, or that turn the words around them. */
const unseen = /[\p{Cc}\p{Cf}]/gu

/** What makes a spreadsheet take a cell for a formula, wide forms included. */
const formula = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]+\s*/

const mostLetters = 200

/** A name on one line. What would be a formula in a spreadsheet loses the sign that makes it one, and that is said. */
export function cleanName(cell: string): { name: string; note: string } {
  const words = cell
    .replace(/\s+/g, ' ')
    .replace(unseen, '')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
  const bare = words.replace(formula, '')
  const notes = [
    ...(bare === words ? [] : ['The name began like a formula: the sign was left out.']),
    ...(bare.length > mostLetters
      ? [`The name was longer than ${mostLetters} letters: the rest was left out.`]
      : []),
  ]
  return { name: Array.from(bare).slice(0, mostLetters).join(''), note: notes.join(' ') }
}

const schema = emailAddress('There is no e-mail address on this line')

/** An address without what stands around it when it was copied; and what is wrong with it, if it is none. */
export function cleanAddress(cell: string): { address: string; wrong: string } {
  const words = cell
    .normalize('NFKC')
    .replace(unseen, '')
    .trim()
    .replace(/^mailto:/i, '')
  const bare = withoutEnds(words, { before: '<("\'', behind: '>)"\'.,;:' })
  const read = schema.safeParse(bare)
  if (read.success) return { address: read.data, wrong: '' }
  const wrong = read.error.issues[0]?.message ?? ''
  return {
    address: bare.slice(0, 254),
    wrong: wrong.startsWith('Enter') ? 'This is no e-mail address' : wrong,
  }
}
