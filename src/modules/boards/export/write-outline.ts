import { csvMark, writeCells } from '#platform/csv.ts'
import type { Board } from '../board.ts'
import type { OutlineCard, OutlineQuestion } from '../outline.ts'
import type { Names } from '../wall.ts'

type Written = { board: Pick<Board, 'title'>; questions: readonly OutlineQuestion[]; names: Names }

const columns = ['Question', 'Group', 'Card', 'Name', 'Characteristic', 'Votes', 'Votes of the group', 'Id']

/** Writes a board as a table: one card a row, under the id that it keeps for ever. */
export function writeTable({ questions, names }: Written): string {
  const called = (key: string) => names.get(key) ?? key
  const rows = questions.flatMap(({ words, groups, cards }) => [
    ...groups.flatMap((group) =>
      group.cards.map((card) => [
        words,
        group.name,
        card.words,
        card.name,
        called(card.characteristic || group.characteristic),
        card.votes,
        group.votes,
        card.id,
      ]),
    ),
    ...cards.map((card) => [
      words,
      '',
      card.words,
      card.name,
      called(card.characteristic),
      card.votes,
      '',
      card.id,
    ]),
  ])
  return csvMark + writeCells([columns, ...rows])
}

/** Writes a board as text that is read as it stands, and by whatever knows Markdown. */
export function writeText({ board, questions, names }: Written): string {
  const parts = questions.map(({ words, groups, cards }) =>
    [
      `## ${inText(words)}`,
      ...groups.flatMap((group) => [
        `### ${inText(group.name)}${aside([votesOf(group.votes), names.get(group.characteristic) ?? ''])}`,
        listOf(group.cards, names),
      ]),
      ...(cards.length > 0 && groups.length > 0 ? ['### In no group'] : []),
      listOf(cards, names),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  )
  return `${[`# ${inText(board.title)}`, ...parts].join('\n\n')}\n`
}

const listOf = (cards: readonly OutlineCard[], names: Names): string =>
  cards
    .map((card) => {
      const words = inText(card.words).replaceAll('\n', '\n  ')
      return `- ${words}${aside([card.name && inText(card.name), votesOf(card.votes), names.get(card.characteristic) ?? ''])}`
    })
    .join('\n')

const votesOf = (votes: number) => (votes === 0 ? '' : votes === 1 ? '1 vote' : `${votes} votes`)

const aside = (words: readonly string[]) => {
  const said = words.filter((word) => word !== '')
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}

/** People's words, so that nothing in them becomes a heading, a link or markup. */
const inText = (words: string) =>
  words.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/gm, '$1\\$2')
