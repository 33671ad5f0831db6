import { type Edit, editStatement, edits, negate, ownStatements } from '#test/edited-statements.ts'
import { readComments } from '#test/real-conversations.ts'
import { drawLots, findAlike, findAlikeTo } from '../../../src/maths/opinions/index.ts'
import { percent, table } from './tables.ts'

type Statement = { id: string; text: string }

/** How many statements that are sent in again are found, and whether an opposite may ever pass for the same. */
export function measureDuplicates(): string {
  const invented = ownStatements.map((text, id) => ({ id: `${id}`, text }))
  const real = (['scoop-hivemind.biodiversity', 'london.youth.policing'] as const).flatMap((name) =>
    readComments(name).map(({ id, words }) => ({ id: `${name} ${id}`, text: words })),
  )
  return [
    measureOf(`${invented.length} invented statements, each edited 20 times`, invented, {
      times: 20,
      every: 1,
    }),
    ...(real.length > 0
      ? [measureOf(`${real.length} real statements, every other edited once`, real, { times: 1, every: 2 })]
      : []),
  ].join('\n\n')
}

function measureOf(title: string, statements: readonly Statement[], how: { times: number; every: number }) {
  const lots = drawLots('bench')
  const isFound = (id: string, text: string) =>
    findAlikeTo({ id: 'again', text }, statements).find(({ ids }) => ids.includes(id))
  const some = statements.filter((_, at) => at % how.every === 0)
  // Each degree of editing has its name in the table.
  const rows = (Object.keys(edits) as Edit[]).map((edit) => {
    const found = some.flatMap(({ id, text }) =>
      Array.from({ length: how.times }, () => isFound(id, editStatement(text, edit, lots)) !== undefined),
    )
    return [edit, found.length, percent(found.filter(Boolean).length, found.length)]
  })
  const turned = statements.flatMap(({ id, text }) => {
    const opposite = negate(text)
    return opposite ? [isFound(id, opposite)?.mayBeOpposite !== false] : []
  })
  const pairs = (statements.length * (statements.length - 1)) / 2
  return [
    `Duplicates among ${title}:`,
    table(['edits', 'sent in again', 'found'], rows),
    '',
    `Of ${pairs} pairs as they stand ${findAlike(statements).length} were flagged. Opposites that are marked or not flagged: ${turned.filter(Boolean).length} of ${turned.length}. Nothing is joined without a person.`,
  ].join('\n')
}
