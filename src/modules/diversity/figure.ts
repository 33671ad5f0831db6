import {
  compareShares,
  type DisclosedTable,
  mostHiddenInPicture,
  type Shown,
  shareHidden,
} from '#maths/disclosure/index.ts'

/** What was published of a question, as it is kept: nothing in it is a true count. */
export type Figure = DisclosedTable & {
  question: string
  title: string
  ask: string
  labels: Readonly<Record<string, string>>
  response: { took: Shown; of: Shown; percent: Shown }
}

/** Whom the community serves, as a census has it: people by question and option. */
export type Population = {
  name: string
  datedOn: string
  shares: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export type FigureRow = {
  key: string
  label: string
  count: Shown
  percent: Shown
  population: Shown
  ratio: Shown
  points: Shown
}

/** A figure's rows, each beside the population's share where it is known. */
export function rowsOf({ cells, labels, question }: Figure, population: Population | null): FigureRow[] {
  const people = population?.shares[question]
  const all = people ? Object.values(people).reduce((sum, count) => sum + count, 0) : 0
  return cells.map(({ key, count, percent }) => {
    const there = people && Object.hasOwn(people, key) ? people[key] : undefined
    const share = there === undefined || all === 0 ? null : there / all
    return { key, label: labels[key] ?? key, count, percent, ...compareShares(percent, share) }
  })
}

/** Whether a picture of it would show most of what there is. */
export const mayBeDrawn = (figure: Figure) => !figure.withheld && shareHidden(figure) <= mostHiddenInPicture

/** What a figure says, in a sentence or two, for whoever reads no table. */
export function inSentences(figure: Figure, rows: readonly FigureRow[]): string {
  if (figure.withheld) {
    return 'Nothing can be shown: fewer than 10 members took part, or the answers are so alike that a figure would tell of single people.'
  }
  const shown = rows.filter((row): row is FigureRow & { percent: number } => typeof row.percent === 'number')
  const hidden = rows.length - shown.length
  const [largest] = shown.filter(({ percent }) => percent > 0).toSorted((a, b) => b.percent - a.percent)
  // A larger one may be among those that are hidden.
  const which = hidden === 0 ? 'The most frequent answer' : 'Of the figures that can be shown, the largest'
  return [
    largest ? `${which} is “${largest.label}”, by ${largest.percent}% of those who took part.` : '',
    hidden === 0 ? '' : `${hidden} of ${rows.length} figures are confidential.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** How a share of members compares, in words. */
export function comparedInWords({ points, ratio }: Pick<FigureRow, 'points' | 'ratio'>): string {
  if (typeof points !== 'number') return points
  const way =
    points === 0
      ? 'the same'
      : `${Math.abs(points)} percentage ${Math.abs(points) === 1 ? 'point' : 'points'} ${points > 0 ? 'more' : 'less'}`
  return typeof ratio === 'number' ? `${way} (${ratio.toFixed(1)} times)` : way
}
