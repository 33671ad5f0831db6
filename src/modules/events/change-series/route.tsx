import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findSeries } from '../series.ts'
import { seriesForm } from '../series-fields.ts'
import { changeSeries } from './change-series.ts'
import { ChangeSeriesPage } from './page.tsx'

export const changeSeriesRoute = memberRoute({
  url: '/programme/series/:series',
  get: async ({ db, params }) => {
    const series = await findSeries(db, params.series)
    const { title, objective, about, outputs, revision } = series
    const form = filled({ title, objective, about, outputs: outputs.join('\n'), revision: `${revision}` })
    return page(<ChangeSeriesPage series={series} form={form} isStale={false} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const series = await findSeries(db, params.series)
    const form = readForm(seriesForm, body)
    if (!form.ok) return page(<ChangeSeriesPage series={series} form={form.state} isStale={false} />, 422)
    const outcome = await changeSeries(db, { series, answers: form.answers, by: viewer.id, at: now })
    if (outcome === 'changed') return seeOther('/programme?done=series')
    const again = filled({ ...form.state.values, revision: `${series.revision}` })
    return page(<ChangeSeriesPage series={series} form={again} isStale={true} />, 409)
  },
})
