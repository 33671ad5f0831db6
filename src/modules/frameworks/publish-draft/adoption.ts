import {
  type DecisionSummary,
  findDecisionNumbered,
  linkDecision,
  listAbout,
  listDecisionsById,
  lockDecision,
  type NewDecision,
  noSuchDecision,
  readDecision,
  recordDecision,
  usualDecision,
} from '#modules/governance/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Day } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Form, withProblem } from '#platform/form.ts'
import type { Body } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import type { Draft } from '../drafting/draft.ts'

/** The decision by which a wording comes into force: one that is recorded, or one that is recorded with it. */
export type Adoption = { recorded: DecisionSummary } | { toRecord: NewDecision }

type Reading = { force: 'recorded' | 'record'; body: Body; state: FormState; viewer: Viewer; today: Day }

/** Reads by which decision a wording comes into force: its number, or all that is asked of a new one. */
export async function readAdoption(
  db: Db,
  { force, body, state, viewer, today }: Reading,
): Promise<Form<Adoption>> {
  if (force === 'recorded') {
    const recorded = await findRecorded(db, { number: body.number, viewer })
    if (!recorded) return { ok: false, state: withProblem(state, 'number', noSuchDecision) }
    // What was reversed at a review is not looked at again.
    const stands = recorded.supersededBy === null && recorded.reviewOn !== null
    if (!stands) return { ok: false, state: withProblem(state, 'number', standsNoMore) }
    const [adopted] = await listAbout(db, recorded.number)
    if (adopted) return { ok: false, state: withProblem(state, 'number', hasAdopted(adopted.words)) }
    return { ok: true, answers: { recorded }, state }
  }
  const form = await readDecision(db, { body, viewer, today })
  return form.ok ? { ...form, answers: { toRecord: form.answers } } : form
}

const hasAdopted = (words: string) =>
  `By this decision another wording came into force: ${words}. Record one for this wording`

const standsNoMore = 'This decision does not stand any more. Enter the number of one that does'

async function findRecorded(
  db: Db,
  { number, viewer }: { number: Body[string] | undefined; viewer: Viewer },
): Promise<DecisionSummary | undefined> {
  const id = await findDecisionNumbered(db, typeof number === 'string' ? number : '')
  const [found] = await listDecisionsById(db, { ids: id ? [id] : [], viewer })
  return found
}

/** Holds the decision, and looks whether it brought another wording into force since it was read. */
export async function mayAdopt(tx: Tx, adoption: Adoption): Promise<boolean> {
  if ('toRecord' in adoption) return true
  const { number } = adoption.recorded
  await lockDecision(tx, number)
  return (await listAbout(tx, number)).length === 0
}

type Adopting = { versionId: string; adoption: Adoption; by: string | null; at: Date }

/** Ties a wording to the decision by which it is in force, in the transaction that publishes it. */
export async function adopt(tx: Tx, { versionId, adoption, by, at }: Adopting): Promise<void> {
  const about = { kind: 'frameworks.version', id: versionId } as const
  if ('recorded' in adoption) return await linkDecision(tx, { id: adoption.recorded.id, about })
  await recordDecision(tx, { answers: adoption.toRecord, about, by, at })
}

/** What the fields of the decision hold before anybody types. */
export const usualAdoption = (draft: Draft, today: Day): FormState['values'] => ({
  ...usualDecision(today),
  title: `Adopt a new wording: ${draft.title}`.slice(0, 200),
  question: 'Does this wording come into force, in place of the one before?',
})
