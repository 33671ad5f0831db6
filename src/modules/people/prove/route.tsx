import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findFactors } from '../factors.ts'
import { findKeptWords } from '../kept-words.ts'
import { findMailedCode } from '../mailed-code.ts'
import { codeForm } from '../mailed-code-form.ts'
import { mayOpen } from '../recent.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { isProved, pressOf, provedAlready, takeProof } from '../take-proof.ts'
import { ProveByMailPage, ProvePage } from './page.tsx'
import { proveByMail } from './prove-by-mail.ts'
import { sendCode } from './send-code.ts'

export const proveRoute = memberRoute({
  url: '/account/prove',
  keeps: [],
  get: (ask) => show(ask, blank, pageOfThisHouse(ask.query.to)),
  post: async (ask) => {
    const to = pageOfThisHouse(String(ask.body.to ?? ''))
    const outcome = ask.viewer.hasSecondFactor ? await takeProof(ask) : await takeMailed(ask, to)
    if ('kind' in outcome) return outcome
    if (isProved(outcome)) return { kind: 'signed-in', ...outcome, to }
    return (await provedAlready(ask)) ?? (await show(ask, outcome, to))
  },
  pressedAgain: provedAlready,
})

async function takeMailed(ask: MemberAsk, to: string) {
  const { db, config, now, viewer, body } = ask
  if (body.do === 'send') {
    await sendCode(db, { viewer, config, at: now })
    return seeOther(to === '/' ? '/account/prove' : `/account/prove?to=${encodeURIComponent(to)}`)
  }
  const open = await findMailedCode(db, { viewer, purpose: 'prove', at: now })
  if (!open) return withProblem(blank, 'form', problems.none)
  const form = readForm(codeForm, body)
  if (!form.ok) return form.state
  const outcome = await proveByMail(db, { viewer, ...form.answers, press: pressOf(ask), at: now })
  if (outcome === 'wrong') return withProblem(form.state, 'code', wrongCode)
  return typeof outcome === 'string' ? withProblem(blank, 'form', problems[outcome]) : outcome
}

const wrongCode = 'The code is not right. Check it in the newest e-mail that we sent you'
const problems = {
  ended: 'The code was wrong five times, so it no longer works. Ask for another',
  none: 'The code no longer works. Ask for another',
}

async function show(ask: MemberAsk, form: FormState, to: string): Promise<Reply> {
  const { db, config, viewer, now } = ask
  const status = form.problems.length > 0 ? 422 : 200
  if (status === 200 && mayOpen(viewer, now)) return seeOther(to === '/' ? '/account' : to)
  const [path] = to.split('?', 1)
  const kept = await findKeptWords(db, { memberId: viewer.id, visitor: ask.visitor, at: now })
  const isKept = kept?.page === path
  if (viewer.hasSecondFactor) {
    const factors = await findFactors(db, viewer.id)
    return page(<ProvePage form={form} factors={factors} to={to} isKept={isKept} />, status)
  }
  const code = await findMailedCode(db, { viewer, purpose: 'prove', at: now })
  const shown = { form, to, isKept, sentTo: code?.address ?? null, development: config.development }
  return page(<ProveByMailPage {...shown} />, status)
}
