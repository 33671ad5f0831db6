import {
  type Analysis,
  type Disclosed,
  discloseSizes,
  discloseStatement,
  tally,
} from '#maths/opinions/index.ts'
import type { ReadConversation } from './read-conversation.ts'

/** The result for a person: sentences first, then tables. Figures keep the rules of confidentiality. */
export function writePage(
  { conversation, texts }: ReadConversation,
  analysis: Analysis,
  { sentences, groupIds, seed }: { sentences: readonly string[]; groupIds: readonly string[]; seed: string },
): string[] {
  const { table } = conversation
  const idOf = (column: number) => table.statements[column] ?? ''
  const sizes = discloseSizes(analysis.sizes)
  const rows = analysis.columns.views.map((column) => {
    const { all, groups } = discloseStatement({
      all: tally(analysis.columns.counts, column),
      groups: analysis.byGroup.map((counts) => tally(counts, column)),
    })
    return [
      idOf(column),
      ...cellsOf(all),
      ...groups.map((cell, group) => (sizes[group] === null ? '[c]' : inShort(cell))),
      shorten(texts.get(idOf(column)) ?? ''),
    ]
  })
  const heading = [
    'id',
    'voted',
    'agree',
    'disagree',
    'pass',
    ...groupIds.map((id) => `${id} agree`),
    'statement',
  ]
  return [
    ...sentences,
    '',
    ...tellSizes(analysis, groupIds),
    ...alignColumns([heading, ...rows]),
    '',
    '[c] is confidential: fewer than 5 people, or a figure from which such a one could be worked out.',
    `Worked out by ${analysis.method} with the seed “${seed}”. The same votes and seed give the same result.`,
  ]
}

function tellSizes({ sizes, groupOf }: Analysis, groupIds: readonly string[]): string[] {
  if (groupIds.length === 0) return []
  const without = groupOf.length - sizes.reduce((sum, size) => sum + size, 0)
  // Who is in none counts as one more group: all together are the people who voted, which is told.
  const shown = discloseSizes([...sizes, without])
  return [
    ...alignColumns([
      ['group', 'people'],
      ...[...groupIds, 'in none'].map((id, group) => [id, `${shown[group] ?? '[c]'}`]),
    ]),
    '',
  ]
}

function cellsOf(cell: Disclosed): string[] {
  if (cell.kind === 'hidden') return ['[c]', '[c]', '[c]', '[c]']
  if (cell.kind === 'shown') return [cell.n, cell.agree, cell.disagree, cell.pass].map(String)
  return [
    `${cell.n}`,
    ...(['agree', 'disagree', 'pass'] as const).map((one) => (one === cell.answer ? 'nearly all' : '[c]')),
  ]
}

function inShort(cell: Disclosed): string {
  if (cell.kind === 'hidden') return '[c]'
  if (cell.kind === 'shown') return cell.n === 0 ? '–' : `${cell.agree} of ${cell.n}`
  return cell.answer === 'agree' ? `nearly all of ${cell.n}` : '[c]'
}

const longest = 60

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

/** Columns of equal width: the last runs on, figures stand at the right. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padStart(widths[at] ?? 0))).join('  '),
  )
}
