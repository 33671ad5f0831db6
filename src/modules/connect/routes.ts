import type { ModuleParts } from '#platform/module.ts'
import { holder } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { campaignsRoute } from './campaigns/route.tsx'
import { changeRoute } from './change/route.tsx'
import { changeRoundRoute } from './change-round/route.tsx'
import { endRoute } from './end/route.tsx'
import { openRoute } from './open/route.tsx'
import { overviewRoute } from './overview/route.tsx'
import { personal } from './personal.ts'
import { prepareRoute } from './prepare/route.tsx'
import { retention } from './retention.ts'
import { rulesRoute } from './rules/route.tsx'

export const routes: ModuleParts = {
  routes: [
    holder('organiser', campaignsRoute),
    holder('organiser', prepareRoute),
    holder('organiser', overviewRoute),
    holder('organiser', changeRoute),
    holder('organiser', rulesRoute),
    holder('organiser', openRoute),
    holder('organiser', endRoute),
    holder('organiser', changeRoundRoute),
  ],
  navigation: [{ href: '/campaigns', text: 'Campaigns', for: 'organiser' }],
  acts: actWords,
  personal,
  retention,
}
