import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { beginDraftIn } from '../drafting/begin-draft.ts'
import { lockDraft } from '../drafting/change.ts'
import { storedBehaviours } from '../drafting/queries.ts'
import { findGround } from '../suggesting/find-ground.ts'
import type { FoundSuggestion } from '../suggesting/found.ts'
import { type Ground, type Place, placeChanges, seenIn } from '../suggesting/ground.ts'
import { type SuggestionStatus, textsInWords } from '../suggesting/suggestion.ts'
import { withChanges } from './apply.ts'
import type { Decisions } from './form.ts'
import { tellDecision } from './tell-decision.ts'

type Deciding = FoundSuggestion &
  Decisions & {
    framework: string
    /** What the editor saw of the draft. */
    seen: string
    by: string
    at: Date
  }

/** `closed`: decided or withdrawn already. `changed-meanwhile`: the words that it would replace are others now. */
export type DecideOutcome = { outcome: 'decided' | 'closed' | 'changed-meanwhile' }

/**
 * Takes a suggestion up, wholly or in part, or not, with a reason, and tells its author: once, as of two who decide
 * the second finds it decided.
 *
 * Accepted words go into the draft of the next version, which is begun where there is none; never over words that
 * the editor has not seen.
 */
export function decideSuggestion(db: Db, deciding: Deciding): Promise<DecideOutcome> {
  const { framework, suggestion, version, decisions, seen, by, at } = deciding
  return db.transaction().execute(async (tx) => {
    if (!(await lockOpen(tx, suggestion.id))) return { outcome: 'closed' }
    await lockDraft(tx, framework)
    const ground = await findGround(tx, { framework, version })
    if (seenIn(ground) !== seen) return { outcome: 'changed-meanwhile' }
    const isWriting = suggestion.changes.some(
      ({ kind }, index) => kind !== 'keep' && decisions[index] === 'accepted',
    )
    const own = isWriting && !ground.draft ? await beginGround(tx, deciding) : ground
    if (!own) return { outcome: 'changed-meanwhile' }
    const places = placeChanges(suggestion, own).filter((_, index) => decisions[index] === 'accepted')
    if (isWriting) await writeChanges(tx, { ground: own, places, by, at })
    await noteDecisions(tx, deciding, { ground: own, isWriting })
    await close(tx, deciding)
    return { outcome: 'decided' }
  })
}

const lockOpen = (tx: Tx, id: string) =>
  tx
    .selectFrom('frameworks.suggestion')
    .select('id')
    .where('id', '=', id)
    .where('status', '=', 'open')
    .forUpdate()
    .executeTakeFirst()

/** Begins the draft of the next version. Null where another editor was quicker: theirs has not been seen. */
async function beginGround(tx: Tx, { framework, version, by, at }: Deciding): Promise<Ground | null> {
  const begun = await beginDraftIn(tx, { framework, by, at })
  return begun.outcome === 'opened' ? await findGround(tx, { framework, version }) : null
}

type Writing = { ground: Ground; places: readonly Place[]; by: string; at: Date }

async function writeChanges(tx: Tx, { ground: { draft }, places, by, at }: Writing): Promise<void> {
  if (!draft) throw new Error('Words are written into a draft')
  const holderOf = ({ change, continues }: Place) =>
    draft.characteristics.find(
      ({ behaviours }) => continues !== null && behaviours.some(({ was }) => was === continues),
    )?.key ?? change.characteristic
  for (const [key, own] of Map.groupBy(places, holderOf)) {
    const saved = draft.characteristics.find((one) => one.key === key)
    if (!saved) continue
    const { title, summary, intro, behaviours } = withChanges(saved, own)
    await tx
      .updateTable('frameworks.draftCharacteristic')
      .set((expression) => ({
        title,
        summary,
        intro,
        behaviours: storedBehaviours(behaviours),
        revision: expression('revision', '+', 1),
        changedBy: by,
      }))
      .where('id', '=', saved.id)
      .execute()
  }
  await tx
    .updateTable('frameworks.draft')
    .set((expression) => ({ revision: expression('revision', '+', 1), changedAt: at, changedBy: by }))
    .where('id', '=', draft.id)
    .execute()
}

/** Keeps where each accepted change went, so that the version that brings it can say because of what. */
async function noteDecisions(
  tx: Tx,
  { suggestion, decisions }: Deciding,
  { ground, isWriting }: { ground: Ground; isWriting: boolean },
): Promise<void> {
  for (const [index, { change, continues }] of placeChanges(suggestion, ground).entries()) {
    const isTaken = isWriting && change.kind !== 'keep' && decisions[index] === 'accepted'
    await tx
      .updateTable('frameworks.suggestedChange')
      .set({
        decision: decisions[index] ?? 'declined',
        draftId: isTaken ? (ground.draft?.id ?? null) : null,
        continues: isTaken ? continues : null,
      })
      .where('id', '=', change.id)
      .execute()
  }
}

async function close(tx: Tx, deciding: Deciding): Promise<void> {
  const { framework, suggestion, version, decisions, reason, by, at } = deciding
  const status = statusOf(decisions)
  const { authorId, id } = suggestion
  await tx
    .updateTable('frameworks.suggestion')
    .set({ status, reason, closedAt: at, decidedBy: by, toldAt: authorId ? at : null })
    .where('id', '=', id)
    .execute()
  await recordAct(tx, { act: 'frameworks.decideSuggestion', by, on: { kind: 'suggestion', id }, at })
  await announce(tx, contentChanged)
  const about = textsInWords(suggestion.changes, version)
  if (authorId) await tellDecision(tx, { framework, id, authorId, status, reason, about, at })
}

function statusOf(decisions: Decisions['decisions']): SuggestionStatus {
  if (decisions.every((one) => one === 'accepted')) return 'accepted'
  return decisions.every((one) => one === 'declined') ? 'declined' : 'partly'
}
