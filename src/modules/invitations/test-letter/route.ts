import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { testLetter } from './test-letter.ts'

export const testLetterRoute = memberRoute({
  url: '/invitations/batches/:batch/test-letter',
  post: async ({ db, config, now, viewer, params }) => {
    const batchId = idNamed(params.batch, 'list of people')
    const outcome = await testLetter(db, { batchId, by: viewer, config, at: now })
    return seeOther(`/invitations/batches/${batchId}/send${outcome === 'sent' ? '?done=tested' : ''}`)
  },
})
