import { listSystem } from '#modules/system/index.ts'
import { dayOf } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { type Belonging, listBelonging } from '../chosen.ts'
import { chooseExperience } from './choose-experience.ts'
import { experienceForm } from './form.ts'
import { ExperiencePage, type Seen } from './page.tsx'

export const experienceRoute = memberRoute({
  url: '/account/experience',
  get: (ask) => show(ask, null),
  post: async (ask) => {
    const form = readForm(experienceForm, ask.body)
    if (!form.ok) return await show(ask, form.state)

    await chooseExperience(ask.db, { memberId: ask.viewer.id, answers: form.answers, at: ask.now })
    return seeOther('/account/hats?done=experience')
  },
})

async function show({ db, viewer, now, body }: MemberAsk, wrong: FormState | null) {
  const [map, belonging] = await Promise.all([
    listSystem(db),
    listBelonging(db, [viewer.id], { on: dayOf(now) }),
  ])
  const chosen: Belonging = belonging.get(viewer.id) ?? { places: [], experiences: [] }
  const places = chosen.places.map(({ id }) => id)
  const experiences = chosen.experiences.map(({ id }) => id)
  // What was seen first stays: a slip must not make another window's change look like one of this form.
  const seen: Seen = wrong
    ? { places: String(body.seenPlaces ?? ''), experiences: String(body.seenExperiences ?? '') }
    : { places: places.join(','), experiences: experiences.join(',') }
  const form = wrong ?? filled({ places, experiences })
  return page(<ExperiencePage {...{ map, chosen, form, seen }} />, wrong ? 422 : 200)
}
