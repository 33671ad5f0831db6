import {
  type Counted,
  countChanged,
  type DisclosedTable,
  discloseResponse,
  discloseTable,
  mayPublish,
} from '#maths/disclosure/index.ts'
import { countMembers } from '#modules/people/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Figure } from '../figure.ts'
import type { DiversityKey } from '../key.ts'
import { dayAfter, dayOf, lastQuarter } from '../quarter.ts'
import {
  categoriesOf,
  categoryOf,
  notAnswered,
  type Question,
  type QuestionSet,
  takingPart,
} from '../question-set.ts'
import { findAsking } from '../round.ts'
import { seal, unseal } from './seal.ts'

/**
 * Publishes, once for each quarter that has ended, what may be published of it: each question whose figure differs
 * from the last by the answers of 10 people at least. Done by the keeper alone, who counts; all others see what the
 * engine lets through. Returns the questions that were published.
 */
export async function publishFigures(db: Db, { now }: { now: Date }): Promise<string[]> {
  return await db.transaction().execute(async (tx) => {
    const { round, key } = await findAsking(tx)
    const quarter = lastQuarter(now)
    if (!round?.set || round.month >= dayAfter(quarter)) return []
    const took = await tx
      .insertInto('diversity.quarter')
      .values({ quarter, takenOn: dayOf(now) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('quarter')
      .executeTakeFirst()
    if (!took) return []
    const parts = {
      quarter,
      takenOn: dayOf(now),
      set: round.set,
      key,
      ...(await countAnswers(tx, round.set)),
    }
    const published: string[] = []
    for (const [place, question] of round.set.questions.entries())
      if (await publishQuestion(tx, parts, { question, place })) published.push(question.id)
    return published
  })
}

type Counts = { members: number; took: number; answers: ReadonlyMap<string, ReadonlyMap<string, number>> }

/** Counts the answers to a version, by question and option. Nobody but the owner of the table can. */
async function countAnswers(tx: Tx, { version }: QuestionSet): Promise<Counts> {
  const rows = await tx
    .selectFrom('diversity.answer')
    .select((e) => ['question', 'option', e.fn.countAll<number>().as('count')])
    .where('version', '=', version)
    .groupBy(['question', 'option'])
    .execute()
  const byQuestion = Map.groupBy(rows, ({ question }) => question)
  const answers = new Map(
    [...byQuestion].map(([question, own]) => [question, new Map(own.map((row) => [row.option, row.count]))]),
  )
  const took = answers.get(takingPart)?.get('yes') ?? 0
  return { members: await countMembers(tx), took, answers }
}

/** How many people stand in each category of a question; whoever took part and left it out is one of them too. */
export function tally(question: Question, given: ReadonlyMap<string, number>, took: number): Counted[] {
  const counts = new Map(categoriesOf(question).map(({ id }) => [id, 0]))
  let answered = 0
  for (const [option, count] of given) {
    const category = categoryOf(question, option)
    if (category === null) continue
    counts.set(category, (counts.get(category) ?? 0) + count)
    answered += count
  }
  counts.set(notAnswered.id, Math.max(0, took - answered))
  return [...counts].map(([key, count]) => ({ key, count }))
}

type Parts = Counts & { quarter: string; takenOn: string; set: QuestionSet; key: DiversityKey }

async function publishQuestion(
  tx: Tx,
  parts: Parts,
  { question, place }: { question: Question; place: number },
): Promise<boolean> {
  const { set, key, quarter, takenOn } = parts
  const counted = tally(question, parts.answers.get(question.id) ?? new Map(), parts.took)
  const table = discloseTable(counted)
  const before = await findBefore(tx, { key, question: question.id, counted })
  const changed = before ? countChanged(before.counted, counted) : 0
  if (!mayPublish(before?.table ?? null, table, changed)) return false

  const labels = Object.fromEntries(categoriesOf(question).map(({ id, label }) => [id, label]))
  const { title, ask } = question
  const response = discloseResponse(parts.took, parts.members)
  const figure: Figure & { place: number } = {
    ...table,
    question: question.id,
    title,
    ask,
    labels,
    response,
    place,
  }
  await tx
    .insertInto('diversity.figure')
    .values({ quarter, takenOn, version: set.version, question: question.id, shown: JSON.stringify(figure) })
    .execute()
  if (!table.withheld) await remember(tx, { key, question: question.id, counted })
  return true
}

type Remembered = { key: DiversityKey; question: string; counted: readonly Counted[] }

/**
 * The last figure of the question that said something, and the true counts behind it, whichever version it was asked
 * in. Where the answers to choose from were others, it was another question, and nothing can be subtracted.
 */
async function findBefore(
  tx: Tx,
  { key, question, counted }: Remembered,
): Promise<{ table: DisclosedTable; counted: Counted[] } | null> {
  const row = await tx
    .selectFrom('diversity.sealed')
    .select('counts')
    .where('question', '=', question)
    .executeTakeFirst()
  if (!row) return null
  const before = unseal(key, question, row.counts)
  if (keysOf(before) !== keysOf(counted)) return null
  return { table: discloseTable(before), counted: before }
}

const keysOf = (counted: readonly Counted[]) =>
  counted
    .map((one) => one.key)
    .sort()
    .join(' ')

async function remember(tx: Tx, { key, question, counted }: Remembered): Promise<void> {
  const counts = seal(key, question, counted)
  await tx
    .insertInto('diversity.sealed')
    .values({ question, counts })
    .onConflict((conflict) => conflict.column('question').doUpdateSet({ counts }))
    .execute()
}
