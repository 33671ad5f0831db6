import { NotFound } from '#platform/errors.ts'
import { content, memberRoute } from '#platform/route.ts'
import { quarterNamed, slugOf } from '../quarter.ts'
import { findPublished } from '../queries.ts'
import { formats, writeFigures } from './write.ts'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const

export const exportRoute = memberRoute({
  url: '/diversity/:quarter/export/:format',
  get: async ({ db, params }) => {
    const format = formats.find((one) => one === params.format)
    const quarter = quarterNamed(params.quarter ?? '')
    const published = format && quarter ? await findPublished(db, quarter) : null
    if (!format || !published) throw new NotFound('file')
    const fileName = `equality-${slugOf(published.quarter)}.${format}`
    return content(types[format], writeFigures(published, format), { fileName })
  },
})
