import type { Disclosed } from '#maths/opinions/index.ts'
import { csvMark, writeCells } from '#platform/csv.ts'
import { wholeCounts } from '../answers-in-words.ts'
import type { ShownResults } from '../shown-results.ts'
import { type Figure, groupName } from '../snapshots/body.ts'

type Row = readonly (string | number)[]

/** What the conversation asks, how many voted, and all that is needed to check it. */
export function writeSummary({ conversation, snapshot }: ShownResults, address: string): string {
  const { body, number, method, seed, takenAt } = snapshot
  return writeRows([
    ['topic', conversation.question],
    ['url', address],
    ['voters', body.people ?? ''],
    ['votes', body.votes ?? ''],
    ['comments', body.figures.length],
    ['groups', body.k],
    ['shown', body.shown],
    ['why', body.why],
    ['stability', body.stability ?? ''],
    ['snapshot', number],
    ['taken', takenAt.toISOString()],
    ['method', method],
    ['seed', seed],
    ['threshold', conversation.threshold],
  ])
}

/**
 * The statements as Polis exports them. Whose they are and when they were said is empty: of few people it could be told
 * who. Counts that are confidential are empty too.
 */
export const writeComments = ({ snapshot, texts }: ShownResults): string =>
  writeRows([
    ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body'],
    ...snapshot.body.figures.flatMap(({ number, all }): Row[] => {
      const text = texts.get(number)
      const [, agree = '', disagree = ''] = cellsOf(all)
      return text ? [['', '', number, '', agree, disagree, 1, text.words]] : []
    }),
  ])

/** Each statement by group and by part of the system. */
export function writeFigures(results: ShownResults): string {
  const { snapshot, texts, partNames } = results
  const { k, parts, figures } = snapshot.body
  const who = [
    'all',
    ...Array.from({ length: k }, (_, group) => `group ${groupName(group)}`),
    ...parts.map((part) => partNames.get(part.class) ?? ''),
  ]
  return writeRows([
    [
      'comment-id',
      'snapshot',
      'snapshot-of-groups',
      'snapshot-of-parts',
      ...who
        .map(numberTwins)
        .flatMap((one) => ['voted', 'agree', 'disagree', 'pass'].map((what) => `${one}: ${what}`)),
      'group-aware-consensus',
      'comment-body',
    ],
    ...figures.flatMap((figure): Row[] => {
      const text = texts.get(figure.number)
      if (!text) return []
      const groups = Array.from({ length: k }, (_, group) => figure.groups[group])
      const cells = [figure.all, ...groups, ...parts.map((_, place) => figure.parts[place])]
      const told = cells.flatMap((cell) => cellsOf(cell))
      return [
        [
          figure.number,
          figure.from.all,
          figure.from.groups,
          figure.from.parts,
          ...told,
          groupAware(figure) ?? '',
          text.words,
        ],
      ]
    }),
  ])
}

/** Two parts may be called the same, as those that are gone: no two columns are. */
const numberTwins = (name: string, place: number, names: readonly string[]): string => {
  const before = names.slice(0, place).filter((one) => one === name).length
  return before === 0 ? name : `${name} ${before + 1}`
}

/** All of it, for a program, with the words that its numbers stand for. */
export function writeJson(
  { conversation, snapshot, texts, partNames }: ShownResults,
  address: string,
): string {
  const { body, number, takenAt, why, method, seed } = snapshot
  const isIn = (one: number) => texts.has(one)
  const whole = {
    question: conversation.question,
    address,
    snapshot: number,
    takenAt: takenAt.toISOString(),
    takenBecause: why,
    method,
    seed,
    threshold: conversation.threshold,
    isRounded: conversation.isRounded,
    ...body,
    commonGround: body.commonGround.filter(isIn),
    commonRefusal: body.commonRefusal.filter(isIn),
    divisive: body.divisive.filter(isIn),
    unclear: body.unclear.filter(isIn),
    held: body.held.map((own) => own.filter((one) => isIn(one.number))),
    twice: body.twice.filter((one) => isIn(one.number)),
    strong: body.strong.filter((one) => isIn(one.number)),
    unheard: body.unheard.filter((one) => isIn(one.number)),
    changes: body.changes.filter((one) => isIn(one.before) && isIn(one.after)),
    parts: body.parts.map((part) => ({ ...part, name: partNames.get(part.class) ?? '' })),
    sentences: body.sentences.flatMap(({ before, number: quoted, after }) => {
      if (quoted === null) return [before]
      const text = texts.get(quoted)
      return text ? [`${before}${text.words}${after}`] : []
    }),
    figures: body.figures.flatMap((figure) => {
      const text = texts.get(figure.number)
      return text ? [{ ...figure, groupAware: groupAware(figure), words: text.words, lang: text.lang }] : []
    }),
  }
  return `${JSON.stringify(whole, null, 1)}\n`
}

const writeRows = (rows: readonly Row[]) => csvMark + writeCells(rows)

/** Voted, agree, disagree and pass; what is confidential is empty. */
function cellsOf(cell: Disclosed | undefined): (string | number)[] {
  if (!cell || cell.kind === 'hidden') return ['', '', '', '']
  if (cell.kind === 'nearly-all')
    return [
      cell.n,
      ...(['agree', 'disagree', 'pass'] as const).map((one) => (one === cell.answer ? 'nearly all' : '')),
    ]
  return [cell.n, ...[cell.agree, cell.disagree, cell.pass].map((count) => (count === '[c]' ? '' : count))]
}

/** As Polis has it, from the figures that are shown; null where one of them is not. */
function groupAware({ groups }: Figure): number | null {
  const counts = groups.map((cell) => wholeCounts(cell))
  if (counts.length === 0) return null
  return counts.reduce<number | null>(
    (product, own) => (product === null || !own ? null : (product * (own.agree + 1)) / (own.n + 2)),
    1,
  )
}
