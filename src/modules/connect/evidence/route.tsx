import { NotFound } from '#platform/errors.ts'
import { content, memberRoute, page } from '#platform/route.ts'
import { findPublished } from '../published.ts'
import { fileNames, writeFile } from './files.ts'
import { packEvidence } from './pack.ts'
import { EvidencePage } from './page.tsx'

export const evidenceRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/evidence',
  get: async ({ db, params }) => page(<EvidencePage {...(await findPublished(db, params))} />),
})

const types = {
  'people.csv': 'text/csv; charset=utf-8',
  'met.csv': 'text/csv; charset=utf-8',
  'rules.yaml': 'application/yaml; charset=utf-8',
  'plan.json': 'application/json; charset=utf-8',
} as const

export const evidenceFileRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/evidence/:evidence',
  get: async ({ db, params }) => {
    const { evidence, round } = await findPublished(db, params)
    if (params.evidence === 'all.zip') {
      const packed = await packEvidence(evidence, { at: round.publishedAt })
      return content('application/zip', packed, { fileName: `round-${round.number}.zip` })
    }
    const name = fileNames.find((one) => one === params.evidence)
    if (!name) throw new NotFound('file')
    return content(types[name], writeFile(name, evidence), { fileName: name })
  },
})
