import type { ModuleParts } from '../module.ts'
import { anyone, atThisMachine, holder } from '../route.ts'
import { administrationRoute } from './administration/route.tsx'
import { checkMailRoute } from './check-mail/route.tsx'
import { mailCommands } from './commands/all.ts'
import { retentionCommand } from './commands/retention.ts'
import { developmentMailRoute, drawnMailRoute } from './development-mail/route.tsx'
import { forgetJob } from './forget/job.ts'
import { healthRoute } from './health/route.ts'
import { mailRoute } from './mail/route.tsx'
import { personal } from './personal.ts'
import { readyRoute } from './ready/route.ts'
import { resumeMailRoute } from './resume-mail/route.ts'
import { retentionRoute } from './retention/route.tsx'
import { retention } from './retention.ts'
import { retryMailRoute } from './retry-mail/route.ts'
import { robotsRoute } from './robots/route.ts'
import { securityContactRoute } from './security-contact/route.ts'

export const groundRoutes: ModuleParts = {
  routes: [
    anyone(healthRoute),
    anyone(readyRoute),
    anyone(robotsRoute),
    anyone(securityContactRoute),
    holder('administrator', administrationRoute),
    holder('administrator', retentionRoute),
    holder('administrator', mailRoute),
    holder('administrator', checkMailRoute),
    holder('administrator', resumeMailRoute),
    holder('administrator', retryMailRoute),
  ],
  navigation: [{ href: '/administration', text: 'Administration', for: 'administrator' }],
  jobs: [forgetJob],
  retention,
  personal,
  acts: {
    'platform.retryMail': { says: 'tried again to send a mail' },
    'platform.pauseMail': { says: 'paused mail to an address: some came back, or was called unwanted' },
    'platform.resumeMail': { says: 'started mail to an address again' },
  },
  commands: [...mailCommands, retentionCommand],
  developmentRoutes: [atThisMachine(developmentMailRoute), atThisMachine(drawnMailRoute)],
}
