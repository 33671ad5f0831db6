import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { complainRoute } from './complain/route.tsx'
import { complaintsRoute } from './list/route.tsx'
import { personal } from './personal.ts'
import { complaintRoute } from './read/route.tsx'
import { retention } from './retention.ts'
import { arrivedTopic } from './topic.ts'

export const routes: ModuleParts = {
  routes: [anyone(complainRoute), holder('organiser', complaintsRoute), holder('organiser', complaintRoute)],
  topics: [arrivedTopic],
  retention,
  acts: actWords,
  personal,
}
