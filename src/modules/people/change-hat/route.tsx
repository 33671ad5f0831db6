import { listSystem } from '#modules/system/index.ts'
import { dayFields, dayOf, withDays } from '#platform/day.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import type { Offered } from '../hat-fields.tsx'
import { hatForm, type StandProblems, standProblems } from '../hat-form.ts'
import { findOwnHat, type NamedHat } from '../hats.ts'
import { chooseOne, findMeant } from '../meant-organisation.ts'
import { type ChangeHatOutcome, changeHat } from './change-hat.ts'
import { ChangeHatPage } from './page.tsx'

export const changeHatRoute = memberRoute({
  url: '/account/hats/:hat/change',
  get: async (ask) => {
    const hat = await findOwnHat(ask.db, { memberId: ask.viewer.id, id: ask.params.hat })
    return await show(ask, { hat, form: filled(valuesOf(hat)), revision: String(hat.revision) })
  },
  post: async (ask) => {
    const { db, now, viewer, body } = ask
    const hat = await findOwnHat(db, { memberId: viewer.id, id: ask.params.hat })
    // The revision that was seen first stays: a slip must not hide another window's change.
    const seen = String(body.revision ?? '')
    const form = readForm(hatForm(dayOf(now)), withDays(body, 'sinceOn'))
    if (!form.ok) return await show(ask, { hat, form: form.state, revision: seen })

    const { partId, roleInWords, sinceOn, revision } = form.answers
    const meant = await findMeant(db, form.answers, hat)
    if (meant.is === 'open') {
      const state = meant.isUnanswered ? withProblem(form.state, 'chosen', chooseOne) : form.state
      return await show(ask, { hat, form: state, revision: seen, offered: meant.offered })
    }
    const stated = { partId, roleInWords, organisation: meant.organisation }
    const change = { memberId: viewer.id, id: hat.id, stated, sinceOn, revision, at: now }
    const outcome = await changeHat(db, change)
    if (outcome === 'changed') return seeOther('/account/hats?done=changed')
    const told = withProblem(form.state, ...problems[outcome])
    if (outcome !== 'changed-meanwhile') return await show(ask, { hat, form: told, revision: seen })
    const known = await findOwnHat(db, { memberId: viewer.id, id: ask.params.hat })
    return await show(ask, { hat: known, form: told, revision: String(known.revision), isMeanwhile: true })
  },
})

const problems: StandProblems<Exclude<ChangeHatOutcome, 'changed'>> = {
  ...standProblems,
  'changed-meanwhile': [
    'roleInWords',
    'This hat was changed meanwhile, in another window or by an organiser. Look at what it says now, and save again if it should be what you typed',
  ],
  'ended-before-begun': ['sinceOn', 'The day since when must be the same as or before the day when it ended'],
}

const valuesOf = (hat: NamedHat) => ({
  partId: hat.partId,
  organisation: hat.organisation ?? '',
  roleInWords: hat.roleInWords,
  ...dayFields('sinceOn', hat.sinceOn),
})

type Shown = { hat: NamedHat; form: FormState; revision: string; offered?: Offered; isMeanwhile?: boolean }

async function show({ db }: MemberAsk, { offered, ...shown }: Shown) {
  const { parts } = await listSystem(db)
  const { partId, part, isPartRetired } = shown.hat
  const kept = isPartRetired ? { id: partId, name: part } : undefined
  const status = shown.form.problems.length > 0 ? 422 : 200
  return page(<ChangeHatPage {...shown} choices={{ parts, kept, offered }} />, status)
}
