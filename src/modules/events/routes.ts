import type { ModuleParts } from '#platform/module.ts'
import { anyone, member, remembered } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { calendarRoute, eventFileRoute, programmeFileRoute, seriesFileRoute } from './calendar/route.tsx'
import { claimRoute } from './claim/route.ts'
import { feedFileRoute, feedRoute } from './feed/route.tsx'
import { listRoute } from './list/route.tsx'
import { mineRoute } from './mine/route.tsx'
import { pastRoute } from './past/route.tsx'
import { personal } from './personal.ts'
import { placeByMailRoute, placeRoute } from './place/route.tsx'
import { registerRoute } from './register/route.tsx'
import { retention } from './retention.ts'

import { seriesRoute } from './series/route.tsx'
import { showRoute } from './show/route.tsx'

export const routes: ModuleParts = {
  routes: [
    remembered(listRoute),
    remembered(pastRoute),
    remembered(seriesRoute),
    member(mineRoute),
    member(claimRoute),
    anyone(placeByMailRoute),
    remembered(showRoute),
    anyone(registerRoute),
    member(placeRoute),
    anyone(calendarRoute),
    anyone(programmeFileRoute),
    anyone(seriesFileRoute),
    anyone(eventFileRoute),
    member(feedRoute),
    anyone(feedFileRoute),
  ],
  navigation: [{ href: '/events', text: 'Events' }],
  acts: actWords,
  personal,
  retention,
}
