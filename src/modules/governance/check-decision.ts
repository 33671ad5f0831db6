import type { Db } from '#platform/db.ts'
import type { FormState } from '#ui/form/form-state.ts'
import type { NewDecision } from './decision-form.ts'
import { countToldOfDecision, type ToldOfDecision } from './tell-of-decision.ts'

/** A decision that could be recorded, as somebody looks at it for the last time. */
export type CheckedDecision = {
  /** As it was typed: it is sent again with every press. */
  form: FormState
  answers: NewDecision
  told: ToldOfDecision
}

type Checking = { form: { answers: NewDecision; state: FormState }; by: string; at: Date }

/** Finds what somebody has to see before they record a decision: all that was typed, and who would hear of it. */
export async function checkDecision(db: Db, { form, by, at }: Checking): Promise<CheckedDecision> {
  const { answers, state } = form
  return { form: state, answers, told: await countToldOfDecision(db, { answers, by, at }) }
}
