import type { Disclosed } from '#maths/opinions/index.ts'

type Verbs = Readonly<Record<'agree' | 'disagree' | 'pass', string>>

const verbs: Verbs = { agree: 'agree', disagree: 'disagree', pass: 'passed' }
/** Of a statement about oneself nobody agrees: it is so for them, or not. */
const verbsAboutMe: Verbs = { agree: 'say so for me', disagree: 'say not for me', pass: 'passed' }

/** How people answered, in words that say all that may be said. */
export function answersInWords(cell: Disclosed | undefined, isAboutMe = false): string {
  const says = isAboutMe ? verbsAboutMe : verbs
  if (!cell || cell.kind === 'hidden') return 'Not shown: it could be told who voted how'
  if (cell.kind === 'nearly-all') return `Nearly all of the ${cell.n} who voted ${says[cell.answer]}`
  if (cell.n === 0) return 'Nobody has voted'
  const told = (['agree', 'disagree', 'pass'] as const).flatMap((answer) =>
    cell[answer] === '[c]' ? [] : [`${cell[answer]} ${says[answer]}`],
  )
  const rest = told.length === 3 ? '' : '; the others are too few to tell apart'
  return `${told.join(', ')}, of ${cell.n} who voted${rest}`
}

/** The same in short, for a column of those who agree. */
export function agreeInShort(cell: Disclosed | undefined): string {
  if (!cell || cell.kind === 'hidden') return '[c]'
  if (cell.kind === 'nearly-all') return cell.answer === 'agree' ? `nearly all of ${cell.n}` : '[c]'
  return cell.n === 0 ? '–' : `${cell.agree} of ${cell.n}`
}

/** The counts, where all three may be seen. */
export function wholeCounts(cell: Disclosed | undefined) {
  if (cell?.kind !== 'shown' || cell.n === 0) return null
  const { n, agree, disagree, pass } = cell
  if (agree === '[c]' || disagree === '[c]' || pass === '[c]') return null
  return { n, agree, disagree, pass }
}
