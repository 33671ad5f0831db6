import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member } from '#platform/route.ts'
import { acceptRoute } from './accept/route.tsx'
import { acceptSeveralRoute } from './accept-several/route.tsx'
import { actWords } from './act-words.ts'
import { answerRoute } from './answer/route.tsx'
import { askRoute } from './ask/route.tsx'
import { checkRoute } from './check/route.tsx'
import { confirmRoute } from './confirm/route.tsx'
import { consentRoute } from './consent/route.tsx'
import { declineRoute } from './decline/route.tsx'
import { discardRoute } from './discard/route.tsx'
import { enterRoute } from './enter/route.tsx'
import { intakeRoute } from './intake/route.tsx'
import { joinRoute } from './join/route.tsx'
import { personal } from './personal.ts'
import { queueRoute } from './queue/route.tsx'
import { readRoute } from './read/route.tsx'
import { remindOrganisersJob } from './remind-organisers/job.ts'
import { waitingTopic } from './remind-organisers/remind-organisers.ts'
import { replaceRoute } from './replace/route.tsx'
import { resumeRoute } from './resume/route.tsx'
import { retention } from './retention.ts'
import { sendLinkRoute } from './send-link/route.tsx'
import { sentRoute } from './sent/route.tsx'
import { standingRoute } from './standing/route.tsx'
import { wishesRoute } from './wishes/route.tsx'
import { withdrawRoute } from './withdraw/route.tsx'

export const routes: ModuleParts = {
  routes: [
    anyone(joinRoute),
    anyone(answerRoute),
    anyone(checkRoute),
    anyone(sentRoute),
    anyone(sendLinkRoute),
    anyone(discardRoute),
    anyone(resumeRoute),
    anyone(standingRoute),
    anyone(withdrawRoute),
    anyone(replaceRoute),
    anyone(confirmRoute),
    holder('organiser', queueRoute),
    holder('organiser', readRoute),
    holder('organiser', acceptRoute),
    holder('organiser', acceptSeveralRoute),
    holder('organiser', askRoute),
    holder('organiser', declineRoute),
    holder('organiser', enterRoute),
    holder('organiser', intakeRoute),
    member(wishesRoute),
    member(consentRoute),
  ],
  navigation: [
    { href: '/join', text: 'Join', for: 'visitor' },
    { href: '/interest', text: 'Interest', for: 'organiser' },
  ],
  jobs: [remindOrganisersJob],
  topics: [waitingTopic],
  retention,
  acts: actWords,
  personal,
}
