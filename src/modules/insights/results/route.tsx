import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { isOpen } from '../conversation.ts'
import { findOpenedConversation } from '../queries.ts'
import { findShownResults } from '../shown-results.ts'
import { NothingYetPage } from './nothing-yet-page.tsx'
import { ResultsPage } from './page.tsx'

export const resultsRoute = memberRoute({
  url: '/conversations/:conversation/results',
  get: async ({ db, now, params }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const open = isOpen(conversation, dayOf(now))
    const results = await findShownResults(db, conversation)
    return page(
      results ? (
        <ResultsPage results={results} isOpen={open} />
      ) : (
        <NothingYetPage conversation={conversation} isOpen={open} />
      ),
    )
  },
})
