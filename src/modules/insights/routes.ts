import type { ModuleParts } from '#platform/module.ts'
import { member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { listRoute } from './list/route.tsx'
import { personal } from './personal.ts'
import { retention } from './retention.ts'
import { conversationTopic, decidedTopic } from './topic.ts'

export const routes: ModuleParts = {
  routes: [
    // Insights
    member(listRoute),
    // Conversations and their statements
    // Votes and results
    // Themes
    // Words to wording
  ],
  navigation: [{ href: '/insights', text: 'Insights', for: 'member' }],
  jobs: [],
  acts: actWords,
  personal,
  retention,
  topics: [conversationTopic, decidedTopic],
}
