import type { ModuleParts } from '#platform/module.ts'
import { anyone, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { calendarRoute, eventFileRoute, programmeFileRoute, seriesFileRoute } from './calendar/route.tsx'
import { feedFileRoute, feedRoute } from './feed/route.tsx'
import { personal } from './personal.ts'
import { retention } from './retention.ts'

export const routes: ModuleParts = {
  routes: [
    anyone(calendarRoute),
    anyone(programmeFileRoute),
    anyone(seriesFileRoute),
    anyone(eventFileRoute),
    member(feedRoute),
    anyone(feedFileRoute),
  ],
  navigation: [],
  acts: actWords,
  personal,
  retention,
}
