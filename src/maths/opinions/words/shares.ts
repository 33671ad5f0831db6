import type { Disclosed } from '../disclosure/cells.ts'
import { nameShare, type ShareWord } from '../findings/words.ts'

export const tellCount = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

type Verb = 'agree' | 'disagree'

const named: Record<ShareWord, (verb: Verb) => string> = {
  'almost everyone': (verb) => `almost everyone ${verb}s`,
  most: (verb) => `most people ${verb}`,
  'more than half': (verb) => `more than half ${verb}`,
  'people are split': () => 'people are split',
  'fewer than half': (verb) => `fewer than half ${verb}`,
  few: (verb) => `few people ${verb}`,
  'almost no one': (verb) => `almost no one ${verb}s`,
}

/** With fewer voters than these nobody is told of who stands alone. */
const manyPeople = 20

/**
 * How many agree (or disagree), in the words of the one table and with the figures: “most people agree (20 of the 24
 * who voted; 2 have not)”. Of how many `people` those are who could have voted; without it that is not said. Nothing
 * where it is confidential.
 */
export function tellAgreement(cell: Disclosed, verb: Verb, people?: number): string | undefined {
  if (cell.kind === 'hidden') return undefined
  const { n } = cell
  // A rounded number of voters may be more than the people that there are.
  const missing =
    people === undefined || people <= n ? '' : `; ${people - n} ${people - n === 1 ? 'has' : 'have'} not`
  const voted = `who voted${missing}`
  if (cell.kind === 'nearly-all')
    return cell.answer === verb
      ? `nearly all ${verb} (of the ${n} ${voted})`
      : `almost no one ${verb}s (of the ${n} ${voted})`
  const count = cell[verb]
  if (count === '[c]') return `few people ${verb} (of the ${n} ${voted})`
  if (count <= 1 && n < manyPeople) return `almost no one ${verb}s (of the ${n} ${voted})`
  const { word, isOnFewVotes } = nameShare(count, n)
  const few = isOnFewVotes ? '; on few votes' : ''
  // “People are split” alone would not say whom the figure counts.
  const who = word === 'people are split' ? `who voted ${verb}${missing}` : voted
  return `${named[word](verb)} (${count} of the ${n} ${who}${few})`
}
