import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { isOpen } from '../conversation.ts'
import { countLeft } from '../count-left.ts'
import { findOpenedConversation } from '../queries.ts'
import { findShownResults } from '../shown-results.ts'
import { NothingYetPage } from './nothing-yet-page.tsx'
import { ResultsPage } from './page.tsx'
import { haveEnoughVoted } from './query.ts'

export const resultsRoute = memberRoute({
  url: '/conversations/:conversation/results',
  get: async ({ db, now, viewer, params }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const open = isOpen(conversation, dayOf(now))
    const results = await findShownResults(db, conversation)
    const left = open ? await countLeft(db, { conversationId: conversation.id, memberId: viewer.id }) : 0
    return page(
      results ? (
        <ResultsPage results={results} isOpen={open} left={left} />
      ) : (
        <NothingYetPage
          conversation={conversation}
          isOpen={open}
          left={left}
          isWorking={await haveEnoughVoted(db, conversation)}
        />
      ),
    )
  },
})
