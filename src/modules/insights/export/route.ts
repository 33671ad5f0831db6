import { NotFound } from '#platform/errors.ts'
import { content, memberRoute } from '#platform/route.ts'
import { conversationAddress } from '../conversation.ts'
import { findOpenedConversation } from '../queries.ts'
import { findShownResults } from '../shown-results.ts'
import { writeComments, writeFigures, writeJson, writeSummary } from './write.ts'

const csv = 'text/csv; charset=utf-8'

const files: Readonly<Record<string, { type: string; write: typeof writeSummary }>> = {
  'summary.csv': { type: csv, write: writeSummary },
  'comments.csv': { type: csv, write: writeComments },
  'figures.csv': { type: csv, write: writeFigures },
  'snapshot.json': { type: 'application/json; charset=utf-8', write: writeJson },
}

/** The results as a file: the latest snapshot, and nothing that its page does not show. */
export const exportRoute = memberRoute({
  url: '/conversations/:conversation/export/:format',
  get: async ({ db, config, params }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const format = params.format ?? ''
    const file = Object.hasOwn(files, format) ? files[format] : undefined
    const results = file ? await findShownResults(db, conversation) : null
    if (!file || !results) throw new NotFound('file')
    const address = `${config.baseUrl}${conversationAddress(conversation)}`
    return content(file.type, file.write(results, address), { fileName: `${conversation.slug}-${format}` })
  },
})
