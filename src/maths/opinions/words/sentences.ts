import type { Analysis } from '../analyse.ts'
import type { Conversation } from '../conversation.ts'
import {
  type Confidentiality,
  type Disclosed,
  discloseStatement,
  usualConfidentiality,
} from '../disclosure/cells.ts'
import { type CommonGround, type Divisive, isDivided, type Tally, type Unclear } from '../findings/ground.ts'
import { tellAgreement, tellCount } from './shares.ts'
import { explainWhy } from './why.ts'

export type Wording = {
  /** The words of each statement, by its id. */
  texts: ReadonlyMap<string, string>
  /** What the groups are called, in their order. */
  groupNames: readonly string[]
  confidentiality?: Confidentiality
  /** Of each kind so many are told at most. */
  most?: number
}

/**
 * Says in sentences what a conversation came to, for people who see no picture. Every figure in them keeps the rules
 * of confidentiality, and every share is named by the one table of words.
 */
export function explainAnalysis({ table }: Conversation, analysis: Analysis, wording: Wording): string[] {
  const { columns, commonGround, commonRefusal, divisive, unclear } = analysis
  const { most = 10, confidentiality = usualConfidentiality } = wording
  const people = table.people.length
  const textOf = (column: number) => wording.texts.get(table.statements[column] ?? '') ?? ''
  const quote = (column: number) => `“${textOf(column).replace(/\s+/g, ' ')}”`
  const telling = { people, quote, confidentiality, names: wording.groupNames }
  const some = <Found>(found: readonly Found[], tell: (one: Found) => string | undefined) =>
    found
      .map(tell)
      .flatMap((words) => (words ? [words] : []))
      .slice(0, most)
  const differences = some(divisive, (one) => tellDivisive(one, telling))
  return [
    `${tellCount(people, 'person', 'people')} voted ${tellCount(table.column.length, 'time', 'times')} on ${tellCount(columns.voted.length, 'statement', 'statements')}.`,
    explainWhy(analysis.why, {
      people,
      statements: columns.views.length,
      k: analysis.k,
    }),
    ...(analysis.isByDegree
      ? ['People rather differ by degree: one cloud could be cut in two as neatly.']
      : []),
    ...some(commonGround, (one) => tellCommon(one, 'agree', telling)),
    ...some(commonRefusal, (one) => tellCommon(one, 'disagree', telling)),
    ...(analysis.shown === 'groups' && differences.length === 0 ? [untold] : differences),
    ...some(unclear, (one) => tellUnclear(one, telling)),
  ]
}

/** Groups are shown, and nobody reads what divides them: they read why. */
const untold =
  'No single statement can be shown to divide the groups: too few people of one of them voted on it, or they differ a little on many.'

type Telling = {
  people: number
  quote: (column: number) => string
  confidentiality: Confidentiality
  names: readonly string[]
}

function tellCommon(
  { column, all, groups }: CommonGround,
  answer: 'agree' | 'disagree',
  { people, quote, confidentiality }: Telling,
): string | undefined {
  const { all: shown } = discloseStatement({ all, groups: [] }, confidentiality)
  const told = tellAgreement(shown, answer, people)
  if (!told) return undefined
  const inEach = tellEach(groups, answer, confidentiality.threshold)
  return `Common ground: ${told} ${answer === 'agree' ? 'that' : 'with'} ${quote(column)}.${inEach}`
}

const manyPeople = 20

/** What at least so many of ten say in every group: so few that of nobody it can be told how they voted. */
function tellEach(groups: readonly Tally[], answer: 'agree' | 'disagree', least: number): string {
  if (groups.length < 2 || groups.some(({ n }) => n < least)) return ''
  const lowest = Math.min(...groups.map((tally) => tally[answer] / tally.n))
  // Of few people, two must be free to say otherwise.
  const free = groups.filter(({ n }) => n < manyPeople).map(({ n }) => (n - 2) / n)
  const ofTen = Math.floor(10 * Math.min(0.9, lowest, ...free) + 1e-9)
  return ` In ${groups.length === 2 ? 'both' : `all ${groups.length}`} groups at least ${ofTen} in 10 ${answer}.`
}

function tellDivisive({ column, all, groups }: Divisive, telling: Telling): string | undefined {
  const shown = discloseStatement({ all, groups }, telling.confidentiality)
  if (groups.length === 0) {
    const told = tellAgreement(shown.all, 'agree', telling.people)
    return told && `People differ about ${telling.quote(column)}: ${told}.`
  }
  // Of those who may be told of alone: where whoever differs is hidden, the others are no difference.
  if (!isDivided(shown.groups.flatMap((cell) => shareShown(cell) ?? []))) return undefined
  const each = shown.groups.flatMap((cell, group) => {
    const told = tellAgreement(cell, 'agree')
    return told ? [`in group ${telling.names[group] ?? group} ${told}`] : []
  })
  return `People differ about ${telling.quote(column)}: ${each.join('; ')}.`
}

/** The share who agree, as far as it is shown. */
function shareShown(cell: Disclosed): number | undefined {
  if (cell.kind === 'hidden') return undefined
  if (cell.kind === 'nearly-all') return (cell.answer === 'agree' ? cell.n - 1 : 1) / cell.n
  // An answer whose figure is hidden is rare.
  return (cell.agree === '[c]' ? 1 : cell.agree) / cell.n
}

function tellUnclear({ column, all }: Unclear, { quote, confidentiality }: Telling): string | undefined {
  const { all: shown } = discloseStatement({ all, groups: [] }, confidentiality)
  if (shown.kind === 'hidden') return undefined
  const passed =
    shown.kind === 'nearly-all' ? `nearly all of the ${shown.n}` : `${shown.pass} of the ${shown.n}`
  return `Unclear: ${passed} who voted on ${quote(column)} passed. The wording may be the problem; a rewrite may help.`
}
