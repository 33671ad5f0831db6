import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { campaignsRoute } from './campaigns/route.tsx'
import { certificateFileRoute, certificateRoute } from './certificate/route.tsx'
import { changeRoute } from './change/route.tsx'
import { changeRoundRoute } from './change-round/route.tsx'
import { endRoute } from './end/route.tsx'
import { evidenceFileRoute, evidenceRoute } from './evidence/route.tsx'
import { lockRoute } from './lock/route.tsx'
import { matchRoute } from './match/route.ts'
import { matchJob } from './match-job.ts'
import { openRoute } from './open/route.tsx'
import { overviewRoute } from './overview/route.tsx'
import { personal } from './personal.ts'
import { prepareRoute } from './prepare/route.tsx'
import { previewRoute } from './preview/route.tsx'
import { retention } from './retention.ts'
import { roundRoute } from './round/route.tsx'
import { rulesRoute } from './rules/route.tsx'
import { simulateJob } from './simulate/job.ts'
import { simulateRoute } from './simulate/route.tsx'
import { swapRoute } from './swap/route.ts'
import { takeBackRoute } from './take-back/route.ts'

export const routes: ModuleParts = {
  routes: [
    holder('organiser', campaignsRoute),
    holder('organiser', prepareRoute),
    holder('organiser', overviewRoute),
    holder('organiser', changeRoute),
    holder('organiser', rulesRoute),
    holder('organiser', openRoute),
    holder('organiser', endRoute),
    holder('organiser', simulateRoute),
    holder('organiser', roundRoute),
    holder('organiser', changeRoundRoute),
    holder('organiser', matchRoute),
    holder('organiser', previewRoute),
    holder('organiser', lockRoute),
    holder('organiser', swapRoute),
    holder('organiser', takeBackRoute),
    holder('organiser', evidenceRoute),
    holder('organiser', evidenceFileRoute),
    anyone(certificateRoute),
    anyone(certificateFileRoute),
  ],
  navigation: [{ href: '/campaigns', text: 'Campaigns', for: 'organiser' }],
  jobs: [matchJob, simulateJob],
  acts: actWords,
  personal,
  retention,
}
