import type { ModuleParts } from '#platform/module.ts'
import { holder, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { changeRoute } from './change/route.tsx'
import { closeRoute } from './close/route.tsx'
import { closeOverdueJob } from './close-overdue/job.ts'
import { concludeRoute } from './conclude/route.tsx'
import { conversationRoute } from './conversation/route.tsx'
import { conversationsRoute } from './conversations/route.tsx'
import { listRoute } from './list/route.tsx'
import { organiser } from './looks-after.ts'
import { openRoute } from './open/route.tsx'
import { personal } from './personal.ts'
import { prepareRoute } from './prepare/route.tsx'
import { retention } from './retention.ts'
import { conversationTopic, decidedTopic } from './topic.ts'

export const routes: ModuleParts = {
  routes: [
    // Insights
    member(listRoute),
    // Conversations and their statements
    member(conversationsRoute),
    holder(organiser, prepareRoute),
    member(conversationRoute),
    holder(organiser, changeRoute),
    holder(organiser, openRoute),
    holder(organiser, closeRoute),
    holder(organiser, concludeRoute),
    // Votes and results
    // Themes
    // Words to wording
  ],
  navigation: [
    { href: '/insights', text: 'Insights', for: 'member' },
    { href: '/conversations', text: 'Conversations', for: 'member' },
  ],
  jobs: [closeOverdueJob],
  acts: actWords,
  personal,
  retention,
  topics: [conversationTopic, decidedTopic],
}
