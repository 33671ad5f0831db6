import { type Counts, emptyCounts } from '../counts.ts'
import type { Disclosed } from './cells.ts'

/**
 * The votes as far as their figures tell them: what is hidden is nought, and of everybody or everybody but one it is
 * everybody but one. A finding that follows from these alone tells of nobody what the figures do not.
 *
 * @param cells What is shown of each statement, in the order of the counts.
 */
export function countAsTold(counts: Counts, cells: readonly (Disclosed | undefined)[]): Counts {
  const told = emptyCounts(cells.length)
  for (const [column, cell] of cells.entries()) {
    if (cell === undefined || cell.kind === 'hidden') continue
    const isSame = cell.kind === 'nearly-all'
    const count = (answer: 'agree' | 'disagree') => {
      if (!isSame) return counts[answer][column] ?? 0
      if (cell.answer === answer) return cell.n - 1
      // Somebody says otherwise; of those who nearly all disagree or pass, that one agrees.
      return cell.answer === (answer === 'agree' ? 'disagree' : 'agree') ? 1 : 0
    }
    told.agree[column] = count('agree')
    told.disagree[column] = count('disagree')
    told.seen[column] = isSame ? cell.n : (counts.seen[column] ?? 0)
  }
  return told
}
