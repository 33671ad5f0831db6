import { readForm, withProblem } from '#platform/form.ts'
import type { MemberAsk, Reply } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findFactors } from './factors.ts'
import { proofForm } from './proof-form.ts'
import { proveByCode } from './prove-by-code.ts'
import { proveByPasskey } from './prove-by-passkey.ts'
import { findRenewed, type Press, type Renewed } from './session.ts'
import { pageOfThisHouse } from './sign-in-request.ts'

/**
 * What a second press of the same proof sends again. The token of the page is in it, which the first press had checked:
 * a code alone is guessed, and with it whoever has the session's token from before would get the new one.
 */
export const pressOf = ({ session, body }: Pick<MemberAsk, 'session' | 'body'>): Press => ({
  session,
  proof: `${body.token}\0${body.answer ?? body.code ?? ''}`,
})

/**
 * Lets whoever pressed twice go on, where the first press proved it: the code is used, and the session has another
 * token, which is given them again.
 */
export async function provedAlready(
  ask: Pick<MemberAsk, 'db' | 'session' | 'body' | 'now'>,
): Promise<Reply | null> {
  const renewed = await findRenewed(ask.db, pressOf(ask), ask.now)
  return renewed && { kind: 'signed-in', ...renewed, to: pageOfThisHouse(String(ask.body.to ?? '')) }
}

/** Takes what a member sent to prove a second factor, by whichever of their ways; or the form, with what to mend. */
export async function takeProof(ask: MemberAsk): Promise<Renewed | FormState> {
  const { db, config, viewer, now, body } = ask
  const common = { viewer, press: pressOf(ask), config, at: now }
  if (body.answer !== undefined) {
    const proved = await proveByPasskey(db, { ...common, answer: body.answer })
    return proved ?? withProblem(blank, 'form', body.answer === '' ? noPasskey : refused)
  }
  const { appSince, codesLeft } = await findFactors(db, viewer.id)
  if (!appSince && codesLeft === 0) return withProblem(blank, 'form', noPasskey)
  const form = readForm(proofForm, body)
  if (!form.ok) return form.state
  const outcome = await proveByCode(db, { ...common, ...form.answers })
  return typeof outcome === 'string' ? withProblem(form.state, 'code', problems[outcome]) : outcome
}

export const isProved = (outcome: Renewed | FormState): outcome is Renewed => 'token' in outcome

const noPasskey = 'Your browser sent no passkey: it needs JavaScript for that'
const refused = 'That passkey did not work. Try again, and unlock your device when it asks'
const problems = {
  wrong: 'The code is not right, or was used already. Wait for the next one in your app, and type it',
  spent:
    'So many codes were tried that we take no more for a while. Wait a quarter of an hour, or use a passkey or a recovery code',
}
