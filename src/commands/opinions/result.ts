import { type Analysis, explainWhy } from '#maths/opinions/index.ts'
import type { ReadConversation } from './read-conversation.ts'

type Id = string | number

/** Ids are numbers where they are written as such, as in the exports of others. */
const asId = (id: string): Id => (/^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id)

type Beside = { seed: string; sentences: readonly string[]; groupIds: readonly string[] }

/** The result for a program: statements by their id, people by theirs. */
export function writeResult(
  { conversation: { table }, notes }: ReadConversation,
  analysis: Analysis & { seconds: number },
  { seed, sentences, groupIds }: Beside,
) {
  const { columns, shown, stability, isByDegree, k } = analysis
  const size = { people: table.people.length, statements: columns.views.length, k }
  return {
    people: table.people.length,
    statements: columns.voted.length,
    votes: table.column.length,
    shown,
    why: explainWhy(analysis.why, size),
    k: Math.max(1, k),
    stability,
    byDegree: isByDegree,
    groups: groupIds.map((id, group) => ({
      id: asId(id),
      members: table.people.filter((_, person) => analysis.groupOf[person] === group).map(asId),
    })),
    placed: writePlaces(table.people, analysis, groupIds),
    ...writeFindings(table.statements, analysis, groupIds),
    sentences,
    notes,
    seconds: analysis.seconds,
    method: analysis.method,
    seed,
  }
}

/** What was found of each statement, by its id. */
function writeFindings(statements: readonly string[], found: Analysis, groupIds: readonly string[]) {
  const tid = (column: number): Id => asId(statements[column] ?? '')
  const byStatement = <Found extends { column: number }>(list: readonly Found[]) =>
    list.map(({ column, ...rest }) => ({ tid: tid(column), ...rest }))
  const byGroup = <Found extends { column: number }>(lists: readonly Found[][]) =>
    Object.fromEntries(lists.map((list, group) => [groupIds[group] ?? group, byStatement(list)]))
  const gac =
    found.k === 0 ? [] : found.columns.voted.map((column) => [tid(column), found.groupAware[column]])
  return {
    gac: Object.fromEntries(gac),
    repness: byGroup(found.representative),
    consensus: {
      agree: byStatement(found.consensus.agree),
      disagree: byStatement(found.consensus.disagree),
    },
    held: byGroup(found.held),
    commonGround: byStatement(found.commonGround),
    commonRefusal: byStatement(found.commonRefusal),
    divisive: byStatement(found.divisive),
    unclear: byStatement(found.unclear),
  }
}

/** Of everybody who voted: the likeliest group and how likely, and no group where there are not enough votes to say. */
function writePlaces(people: readonly string[], { membership }: Analysis, groupIds: readonly string[]) {
  if (!membership) return []
  const named = (group: number | undefined) =>
    group === undefined || group < 0 ? null : asId(groupIds[group] ?? '')
  return people.map((id, person) => ({
    person: asId(id),
    group: named(membership.groupOf[person]),
    likely: named(membership.likely[person]),
    probability: membership.probability[person] ?? 0,
  }))
}
