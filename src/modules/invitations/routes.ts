import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { batchRoute } from './batch/route.tsx'
import { invitationCommands } from './commands/all.ts'
import { declineRoute } from './decline/route.tsx'
import { discardRoute } from './discard/route.ts'
import { invitationRoute, withdrawRoute } from './invitation/route.tsx'
import { askAgainRoute, invitedRoute } from './invited/route.tsx'
import { invitationsRoute } from './list/route.tsx'
import { personal } from './personal.ts'
import { reachRoute } from './reach/route.tsx'
import { remindJob } from './remind/job.ts'
import { remindRoute } from './remind/route.ts'
import { renewRoute } from './renew/route.ts'
import { retention } from './retention.ts'
import { rulesRoute } from './rules/route.tsx'
import { sendBatchJob } from './send/job.ts'
import { sendRoute } from './send/route.tsx'
import { shareRoute } from './share/route.tsx'
import { testLetterRoute } from './test-letter/route.ts'
import { uploadRoute } from './upload/route.tsx'

export const routes: ModuleParts = {
  routes: [
    anyone(invitedRoute),
    anyone(declineRoute),
    anyone(askAgainRoute),
    holder('organiser', invitationsRoute),
    holder('organiser', uploadRoute),
    holder('organiser', batchRoute),
    holder('organiser', sendRoute),
    holder('organiser', testLetterRoute),
    holder('organiser', discardRoute),
    holder('organiser', remindRoute),
    holder('organiser', rulesRoute),
    member(reachRoute),
    member(shareRoute),
    holder('organiser', invitationRoute),
    holder('organiser', renewRoute),
    holder('organiser', withdrawRoute),
  ],
  navigation: [{ href: '/invitations', text: 'Invitations', for: 'organiser' }],
  jobs: [sendBatchJob, remindJob],
  retention,
  commands: invitationCommands,
  acts: actWords,
  personal,
}
