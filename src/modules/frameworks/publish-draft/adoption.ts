import {
  findDecisionNumbered,
  linkDecision,
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
export type Adoption = { recorded: string } | { toRecord: NewDecision }

type Reading = { adoption: 'recorded' | 'record'; body: Body; state: FormState; viewer: Viewer; today: Day }

/** Reads by which decision a wording comes into force: its number, or all that is asked of a new one. */
export async function readAdoption(
  db: Db,
  { adoption, body, state, viewer, today }: Reading,
): Promise<Form<Adoption>> {
  if (adoption === 'recorded') {
    const recorded = await findDecisionNumbered(db, typeof body.number === 'string' ? body.number : '')
    return recorded === undefined
      ? { ok: false, state: withProblem(state, 'number', noSuchDecision) }
      : { ok: true, answers: { recorded }, state }
  }
  const form = await readDecision(db, { body, viewer, today })
  return form.ok ? { ...form, answers: { toRecord: form.answers } } : form
}

type Adopting = { versionId: string; adoption: Adoption; by: string | null; at: Date }

/** Ties a wording to the decision by which it is in force, in the transaction that publishes it. */
export async function adopt(tx: Tx, { versionId, adoption, by, at }: Adopting): Promise<void> {
  const about = { kind: 'frameworks.version', id: versionId } as const
  if ('recorded' in adoption) return await linkDecision(tx, { id: adoption.recorded, about })
  await recordDecision(tx, { answers: adoption.toRecord, about, by, at })
}

/** What the fields of the decision hold before anybody types. */
export const usualAdoption = (draft: Draft, today: Day): FormState['values'] => ({
  ...usualDecision(today),
  title: `Adopt a new wording: ${draft.title}`.slice(0, 200),
  question: 'Does this wording come into force, in place of the one before?',
})
