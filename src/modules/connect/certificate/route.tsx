import { content, page, route } from '#platform/route.ts'
import { findPublished } from '../published.ts'
import { certify } from './certificate.ts'
import { CertificatePage } from './page.tsx'

export const certificateRoute = route({
  url: '/connect/:campaign/rounds/:round/certificate',
  get: async ({ db, params }) => {
    const published = await findPublished(db, params)
    const home = `/connect/${published.campaign.slug}`
    return page(<CertificatePage certificate={certify(published)} home={home} />)
  },
})

/** The same for programs. */
export const certificateFileRoute = route({
  url: '/connect/:campaign/rounds/:round/certificate.json',
  get: async ({ db, params }) => {
    const certificate = certify(await findPublished(db, params))
    return content('application/json; charset=utf-8', `${JSON.stringify(certificate, null, 2)}\n`)
  },
})
