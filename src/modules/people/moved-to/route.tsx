import { listSystem } from '#modules/system/index.ts'
import { type Day, dayFields, dayOf, pastDay, withDays } from '#platform/day.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import type { Offered } from '../hat-fields.tsx'
import { type StandProblems, standProblems } from '../hat-form.ts'
import { findOwnHat, type NamedHat } from '../hats.ts'
import { chooseOne, findMeant } from '../meant-organisation.ts'
import { type MovedToForm, movedToForm } from './form.ts'
import { type MoveOutcome, move } from './move.ts'
import { MovedToPage } from './page.tsx'

/** The second step: where they stand now. What ends, and when, came with the address from the first. */
export const movedToRoute = memberRoute({
  url: '/account/moved/to',
  get: async (ask) => {
    const leaving = await findLeaving(ask)
    if (!leaving) return seeOther('/account/moved')
    return show(ask, { ...leaving, form: filled(dayFields('sinceOn', leaving.untilOn)) })
  },
  post: async (ask) => {
    const leaving = await findLeaving(ask)
    if (!leaving) return seeOther('/account/moved')
    // There are two buttons; whoever presses neither has something new to say.
    const now = ask.body.now === 'nowhere' ? 'nowhere' : 'here'
    const form = readForm(movedToForm(dayOf(ask.now)), { ...withDays(ask.body, 'sinceOn'), now })
    if (!form.ok) return show(ask, { ...leaving, form: form.state })
    return save(ask, leaving, form)
  },
})

type Leaving = { hat: NamedHat; untilOn: Day }

/** What is left, and since when, as the address says; null where that is not there to be left. */
async function findLeaving({ db, viewer, now, query }: MemberAsk): Promise<Leaving | null> {
  const until = pastDay({ whenEmpty: '', what: '', today: dayOf(now) }).safeParse(query.until)
  if (!until.success) return null
  const hat = await findOwnHat(db, { memberId: viewer.id, id: query.hat })
  return hat.untilOn === null && hat.sinceOn <= until.data ? { hat, untilOn: until.data } : null
}

async function save(
  ask: MemberAsk,
  leaving: Leaving,
  { answers, state }: { answers: MovedToForm; state: FormState },
): Promise<Reply> {
  const { db, viewer, now: at } = ask
  const moving = { memberId: viewer.id, id: leaving.hat.id, untilOn: leaving.untilOn, at }
  if (answers.now === 'nowhere') {
    await move(db, { ...moving, next: null })
    return seeOther('/account/moved/done')
  }
  const meant = await findMeant(db, answers)
  if (meant.is === 'open') {
    const form = meant.isUnanswered ? withProblem(state, 'chosen', chooseOne) : state
    return show(ask, { ...leaving, form, offered: meant.offered })
  }
  const { partId, roleInWords, sinceOn } = answers
  const stated = { partId, roleInWords, organisation: meant.organisation }
  const outcome = await move(db, { ...moving, next: { stated, sinceOn } })
  // Pressed twice, it was moved by the first press.
  if (outcome === 'moved' || outcome === 'ended-already') return seeOther('/account/moved/done')
  return show(ask, { ...leaving, form: withProblem(state, ...problems[outcome]) })
}

const problems: StandProblems<Exclude<MoveOutcome, 'moved' | 'ended-already'>> = {
  ...standProblems,
  'ended-before-begun': ['form', 'Go back, and enter a day on or after the one when it began'],
}

type Shown = Leaving & { form: FormState; offered?: Offered }

async function show({ db }: MemberAsk, { offered, ...shown }: Shown): Promise<Reply> {
  const { parts } = await listSystem(db)
  const status = shown.form.problems.length > 0 ? 422 : 200
  return page(<MovedToPage {...shown} choices={{ parts, offered }} />, status)
}
