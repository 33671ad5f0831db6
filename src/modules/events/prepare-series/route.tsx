import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { seriesForm } from '../series-fields.ts'
import { PrepareSeriesPage } from './page.tsx'
import { prepareSeries } from './prepare-series.ts'

export const prepareSeriesRoute = memberRoute({
  url: '/programme/series/new',
  get: () => page(<PrepareSeriesPage form={blank} />),
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(seriesForm, body)
    if (!form.ok) return page(<PrepareSeriesPage form={form.state} />, 422)
    await prepareSeries(db, { answers: form.answers, by: viewer.id, at: now })
    return seeOther('/programme?done=series')
  },
})
