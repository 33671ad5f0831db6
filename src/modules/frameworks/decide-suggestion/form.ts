import type { Body } from '#platform/route.ts'
import type { FormState, Problem } from '#ui/form/form-state.ts'
import { plain } from '../drafting/plain.ts'
import type { Place } from '../suggesting/ground.ts'

export const mostReason = 2000

export type Decision = 'accepted' | 'declined'
/** What an editor decided of each change, in the order of the suggestion. */
export type Decisions = { decisions: readonly Decision[]; reason: string }

export type Decided = { ok: true; answers: Decisions; form: FormState } | { ok: false; form: FormState }

export const fieldOf = (index: number) => `decision-${index + 1}`

/** Reads what an editor decided: of each text, or of all of them by one press. */
export function readDecision(places: readonly Place[], body: Body): Decided {
  const word = (name: string) => plain(String([body[name] ?? ''].flat()[0]))
  const all = word('do') === 'accept-all' ? 'accepted' : word('do') === 'decline-all' ? 'declined' : null
  const chosen = places.map((_, index) => all ?? word(fieldOf(index)))
  const reason = word('reason').trim()
  const problems: Problem[] = places.flatMap((place, index) => problemAt(place, index, chosen[index] ?? ''))
  if (chosen.includes('declined') && reason === '')
    problems.push({ field: 'reason', message: 'Enter why it is not taken up. Its author reads that' })
  if (reason.length > mostReason)
    problems.push({ field: 'reason', message: 'The reason must be 2,000 characters or less' })
  const values = { reason, ...Object.fromEntries(chosen.map((one, index) => [fieldOf(index), one])) }
  const form = { values, problems }
  const decisions = chosen.filter((one) => one === 'accepted' || one === 'declined')
  return problems.length > 0 ? { ok: false, form } : { ok: true, answers: { decisions, reason }, form }
}

function problemAt({ isThere, change }: Place, index: number, chosen: string): readonly Problem[] {
  const field = fieldOf(index)
  if (chosen !== 'accepted' && chosen !== 'declined')
    return [{ field, message: 'Select whether these words are taken up' }]
  // What is to stay, or to go, need not be there.
  if (chosen === 'accepted' && !isThere && (change.kind === 'change' || change.kind === 'add'))
    return [
      {
        field,
        message: 'There is no place for these words now. Add their characteristic to the draft first',
      },
    ]
  return []
}
