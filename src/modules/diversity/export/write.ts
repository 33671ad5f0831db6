import { type Shown, signWords } from '#maths/disclosure/index.ts'
import { csvMark, writeCells } from '#platform/csv.ts'
import { rowsOf } from '../figure.ts'
import { quarterInWords, slugOf } from '../quarter.ts'
import type { Published } from '../queries.ts'

export const formats = ['csv', 'json'] as const
export type Format = (typeof formats)[number]

/** A quarter's figures as a file. What it holds is what the page shows: both are made of the same figures. */
export const writeFigures = (published: Published, format: Format): string =>
  format === 'csv' ? asCsv(published) : `${JSON.stringify(asObject(published), null, 2)}\n`

function asCsv({ quarter, takenOn, figures, population }: Published): string {
  const head = ['quarter', 'taken_on', 'question', 'answer', 'members', 'members_percent']
  const compared = ['population_percent', 'ratio', 'percentage_points']
  const rows = figures.flatMap((figure) => {
    const line = (answer: string, cells: readonly Shown[]) => [
      slugOf(quarter),
      takenOn,
      figure.title,
      answer,
      ...cells,
    ]
    return [
      ...rowsOf(figure, population).map((row) =>
        line(row.label, [row.count, row.percent, row.population, row.ratio, row.points]),
      ),
      line('Total', [figure.total, figure.withheld ? '[c]' : 100, '[z]', '[z]', '[z]']),
      line('Took part, of all members', [figure.response.took, figure.response.percent, '[z]', '[z]', '[z]']),
    ]
  })
  return csvMark + writeCells([[...head, ...compared], ...rows, [], ...Object.entries(signWords)])
}

function asObject({ quarter, takenOn, figures, population }: Published) {
  return {
    quarter: slugOf(quarter),
    quarterInWords: quarterInWords(quarter),
    takenOn,
    rounding:
      'Counts and totals are rounded to the nearest 5, each by itself; percentages are of the rounded figures.',
    signs: signWords,
    population: population && { name: population.name, datedOn: population.datedOn },
    figures: figures.map((figure) => ({
      question: figure.question,
      title: figure.title,
      ask: figure.ask,
      withheld: figure.withheld,
      total: figure.total,
      response: figure.response,
      answers: rowsOf(figure, population).map(({ key, label, count, percent, ...row }) => ({
        answer: key,
        label,
        members: count,
        membersPercent: percent,
        populationPercent: row.population,
        ratio: row.ratio,
        percentagePoints: row.points,
      })),
    })),
  }
}
