import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { correctRoute } from './correct/route.tsx'
import { correctDissentRoute } from './correct-dissent/route.tsx'
import { dissentRoute } from './dissent/route.tsx'
import { decisionsRoute } from './list/route.tsx'
import { personal } from './personal.ts'
import { recordRoute } from './record/route.tsx'
import { reviewRoute } from './review/route.tsx'
import { decisionRoute } from './show/route.tsx'
import { decisionsTopic, namedTopic } from './topics.ts'

export const routes: ModuleParts = {
  navigation: [{ href: '/decisions', text: 'Decisions' }],
  routes: [
    anyone(decisionsRoute),
    holder('organiser or editor', recordRoute),
    anyone(decisionRoute),
    member(dissentRoute),
    member(correctDissentRoute),
    holder('organiser or editor', correctRoute),
    holder('organiser or editor', reviewRoute),
  ],
  acts: actWords,
  topics: [decisionsTopic, namedTopic],
  personal,
}
