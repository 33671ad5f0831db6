import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findFactors } from '../factors.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { isProved, provedAlready, takeProof } from '../take-proof.ts'
import { SecondFactorPage } from './page.tsx'

export const signInSecondFactorRoute = memberRoute({
  url: '/sign-in/second-factor',
  keeps: [],
  get: (ask) => whereNeeded(ask, ask.query.to, (to) => show(ask, blank, to)),
  post: (ask) =>
    whereNeeded(ask, String(ask.body.to ?? ''), async (to) => {
      const outcome = await takeProof(ask)
      if (isProved(outcome)) return { kind: 'signed-in', ...outcome, to }
      return (await provedAlready(ask)) ?? (await show(ask, outcome, to))
    }),
  pressedAgain: provedAlready,
})

/** Only whoever has a role that waits, and something to prove it by, is asked. */
function whereNeeded(
  { viewer }: MemberAsk,
  word: string | undefined,
  ask: (to: string) => Promise<Reply>,
): Promise<Reply> | Reply {
  const to = pageOfThisHouse(word)
  if (viewer.waitingRoles.size === 0) return seeOther(to)
  if (viewer.hasSecondFactor) return ask(to)
  return seeOther(
    to === '/' ? '/account/second-factor' : `/account/second-factor?to=${encodeURIComponent(to)}`,
  )
}

async function show({ db, viewer }: MemberAsk, form: FormState, to: string) {
  const factors = await findFactors(db, viewer.id)
  const shown = <SecondFactorPage form={form} factors={factors} viewer={viewer} to={to} />
  return page(shown, form.problems.length > 0 ? 422 : 200)
}
