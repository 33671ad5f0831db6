import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Conversation } from '../conversation.ts'
import { canDecide } from '../decision.ts'
import { joinVotes, partVotes } from '../join-votes.ts'
import { findUndo } from '../journey.ts'
import { takenBack } from '../leave-out-taken-back.ts'
import { lockConversation, statementOf, statements } from '../queries.ts'
import { waitingInOneWord } from '../report.ts'
import { listReports } from '../reports.ts'
import { reopenReports, settleReports } from '../settle-reports.ts'
import type { Statement, StatementStatus } from '../statement.ts'
import { addSteps, listSteps, type Step } from '../steps.ts'
import { askToReword } from './ask-to-reword.ts'
import type { Decision } from './form.ts'

type Ask = {
  conversation: Pick<Conversation, 'id'>
  statementId: string
  decision: Decision
  /** How many steps its journey had when whoever decides read it. */
  seen: number
  by: string
  at: Date
}

/** Why something was not done. */
export const whys = [
  'changed-meanwhile',
  // More was reported of it, or somebody answered, since whoever decides read it.
  'reported-meanwhile',
  // There is no other statement of this number that is in.
  'no-such',
  // Such a decision makes no sense for how it stands, as where it was taken already.
  'not-now',
] as const

export type Outcome =
  | (typeof whys)[number]
  | 'let-in'
  | 'asked'
  | 'mended'
  | 'joined'
  | 'left-out'
  | 'found-fine'
  | 'undone'

/**
 * Decides on a statement: lets it in, sends it back with a reason, mends a slip, joins it with another, leaves it out
 * with a reason, finds that it is fine though it was reported, or takes the last decision back. Its author reads each
 * step, hears at once that they are asked to reword it, and of all else once a day at most; of reports, never.
 */
export function decide(db: Db, ask: Ask): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    const conversation = await lockConversation(tx, ask.conversation.id)
    const row = await statements(tx).where('statement.id', '=', ask.statementId).executeTakeFirstOrThrow()
    const statement = statementOf(row)
    const steps = (await listSteps(tx, [statement.id])).get(statement.id) ?? []
    if (ask.seen !== steps.length) return 'changed-meanwhile'
    // Words that were taken back are for whoever said them alone to share again.
    if (statement.words === takenBack || !canDecide(ask.decision.do, statement.status)) return 'not-now'
    const [outcome, act] = await takeDecision(tx, { ...ask, conversation, statement, steps })
    if (act === null) return outcome
    await recordAct(tx, {
      act,
      by: ask.by,
      on: { kind: 'conversation', id: conversation.slug },
      at: ask.at,
    })
    return outcome
  })
}

type Deciding = Omit<Ask, 'conversation'> & {
  conversation: Conversation
  statement: Statement
  steps: Parameters<typeof findUndo>[0]
}
type FindingFine = Extract<Decision, { do: 'find-fine' }>
type Did = readonly [Outcome, `insights.${string}` | null]

async function takeDecision(tx: Tx, deciding: Deciding): Promise<Did> {
  const { decision } = deciding
  switch (decision.do) {
    case 'let-in':
      await stand(tx, deciding, { status: 'in', step: 'in' })
      return ['let-in', 'insights.letIn']
    case 'reword':
      await stand(tx, deciding, { status: 'reword', step: 'reword', reason: decision.rewordReason })
      await askToReword(tx, { ...deciding, reason: decision.rewordReason })
      return ['asked', 'insights.askToReword']
    case 'leave-out':
      await stand(tx, deciding, { status: 'out', step: 'out', reason: decision.outReason })
      return ['left-out', 'insights.leaveOut']
    case 'mend':
      return await mend(tx, deciding, decision.words)
    case 'join':
      return await join(tx, deciding, decision.into)
    case 'find-fine':
      return await findFine(tx, deciding, decision)
    default:
      return await undo(tx, deciding)
  }
}

type Standing = {
  status: StatementStatus
  step: Step
  reason?: string
  joinedInto?: string | null
  words?: string
  wordsBefore?: string
}

/** Lets a statement stand otherwise from now on, and writes the step down. */
async function stand(tx: Tx, deciding: Deciding, standing: Standing): Promise<void> {
  const { statement, by, at } = deciding
  const { status, step, reason = '', joinedInto = null, words, wordsBefore } = standing
  await tx
    .updateTable('insights.statement')
    .set({ status, reason, joinedInto, decidedBy: by, decidedAt: at, ...(words !== undefined && { words }) })
    .where('id', '=', statement.id)
    .execute()
  const steps = [{ step, reason, wordsBefore: wordsBefore ?? null }]
  await addSteps(tx, { statementId: statement.id, steps, by, isKnown: step === 'reword', at })
  // Why is for its author alone: whoever reported it hears that something was done.
  if (status === 'reword' || status === 'joined' || status === 'out')
    await settleReports(tx, { ...deciding, outcome: status, answer: '' })
  else await reopenReports(tx, statement.id)
}

/** Nothing is wrong with it: that is told to whoever reported it, and to nobody else, so that it is no act either. */
async function findFine(tx: Tx, deciding: Deciding, decision: FindingFine): Promise<Did> {
  const { id } = deciding.statement
  const reports = await listReports(tx, { statementIds: [id], readerId: deciding.by })
  const waiting = waitingInOneWord(reports.get(id) ?? [])
  if (waiting === '' && (await isAnsweredSo(tx, deciding, decision))) return ['found-fine', null]
  if (waiting !== decision.reported) return ['reported-meanwhile', null]
  if (waiting === '') return ['not-now', null]
  await settleReports(tx, { ...deciding, outcome: 'fine', answer: decision.fineReason })
  return ['found-fine', null]
}

/** Whether they have given this answer already, as by pressing twice. */
async function isAnsweredSo(tx: Tx, { statement, by }: Deciding, { fineReason }: FindingFine) {
  const answered = await tx
    .selectFrom('insights.report')
    .select('statementId')
    .where('statementId', '=', statement.id)
    .where('answeredBy', '=', by)
    .where('outcome', '=', 'fine')
    .where('answer', '=', fineReason)
    .executeTakeFirst()
  return answered !== undefined
}

async function mend(tx: Tx, deciding: Deciding, words: string): Promise<Did> {
  const { words: wordsBefore, status, reason } = deciding.statement
  if (words === wordsBefore) return ['mended', null]
  await stand(tx, deciding, { status, step: 'edited', reason, words, wordsBefore })
  return ['mended', 'insights.mend']
}

/** Puts a statement to another that says the same: both authors are told, and everybody's later vote counts. */
async function join(tx: Tx, deciding: Deciding, number: number): Promise<Did> {
  const { statement, by, at } = deciding
  const into = await tx
    .selectFrom('insights.statement')
    .select(['id', 'number'])
    .where('conversationId', '=', statement.conversationId)
    .where('number', '=', number)
    .where('status', '=', 'in')
    .where('id', '!=', statement.id)
    .executeTakeFirst()
  if (!into) return ['no-such', null]
  const reason = `It says the same as no. ${into.number}.`
  await stand(tx, deciding, { status: 'joined', step: 'joined', reason, joinedInto: into.id })
  const tookIn = [
    { step: 'took-in' as const, reason: `No. ${statement.number} says the same, and was joined with it.` },
  ]
  await addSteps(tx, { statementId: into.id, steps: tookIn, by, isKnown: false, at })
  await joinVotes(tx, { conversationId: statement.conversationId, from: statement.id, into: into.id })
  return ['joined', 'insights.join']
}

async function undo(tx: Tx, deciding: Deciding): Promise<Did> {
  const { statement, steps, by, at } = deciding
  const back = findUndo(steps)
  if (!back) return ['not-now', null]
  const isParted = back.of === 'joined'
  await stand(tx, deciding, {
    status: back.status,
    step: isParted ? 'parted' : 'back',
    ...(back.words !== null && { words: back.words, wordsBefore: statement.words }),
  })
  if (isParted && statement.joinedInto) {
    const gaveBack = [
      { step: 'gave-back' as const, reason: `No. ${statement.number} stands for itself again.` },
    ]
    await addSteps(tx, { statementId: statement.joinedInto, steps: gaveBack, by, isKnown: false, at })
    await partVotes(tx, {
      conversationId: statement.conversationId,
      from: statement.id,
      into: statement.joinedInto,
    })
  }
  return ['undone', isParted ? 'insights.part' : 'insights.undo']
}
