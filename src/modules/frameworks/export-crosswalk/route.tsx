import { NotFound } from '#platform/errors.ts'
import { content, route } from '#platform/route.ts'
import { writeCrosswalkCsv, writeCrosswalkYaml } from '../crosswalk-file.ts'
import { findCrosswalk } from '../crosswalk-queries.ts'

/** A crosswalk as a file to keep, for anybody. */
export const exportCrosswalkRoute = route({
  url: '/frameworks/crosswalks/:crosswalk/export/:format',
  async get({ db, params: { crosswalk: slug = '', format = '' } }) {
    if (format !== 'csv' && format !== 'yaml') throw new NotFound('format')
    const crosswalk = await findCrosswalk(db, slug)
    const fileName = `${crosswalk.slug}.${format}`
    return format === 'csv'
      ? content('text/csv; charset=utf-8', writeCrosswalkCsv(crosswalk), { fileName })
      : content('application/yaml; charset=utf-8', writeCrosswalkYaml(crosswalk), { fileName })
  },
})
