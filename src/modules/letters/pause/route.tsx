import { londonDay } from '#platform/clock.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { keepPause } from '../keep-pause.ts'
import { latestDay, pauseForm } from './form.ts'
import { PausePage } from './page.tsx'

export const pauseRoute = memberRoute({
  url: '/account/letters/pause',
  get: ({ now }) => page(show(now, blank)),
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(pauseForm(now), body)
    if (!form.ok) return page(show(now, form.state), 422)

    await keepPause(db, { viewer, until: form.answers.until, at: now })
    return seeOther('/account/letters?done=paused')
  },
})

const fortnightMs = 14 * 24 * 60 * 60 * 1000

const show = (now: Date, form: FormState) => (
  <PausePage form={form} example={londonDay(new Date(now.getTime() + fortnightMs))} latest={latestDay(now)} />
)
