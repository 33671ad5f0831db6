import { page, route } from '#platform/route.ts'
import { FrameworksPage } from './page.tsx'
import { listDrafts, listOutlines } from './query.ts'

export const frameworksRoute = route({
  url: '/frameworks',
  get: async ({ db, viewer }) => {
    const frameworks = await listOutlines(db)
    const drafts = viewer?.roles.has('editor') ? await listDrafts(db) : []
    return page(<FrameworksPage frameworks={frameworks} drafts={drafts} />)
  },
})
