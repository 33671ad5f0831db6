import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { anotherMatchRoute } from './another-match/route.tsx'
import { answerRoute } from './answer/route.tsx'
import { apartRoute } from './apart/route.tsx'
import { askToJoinJob } from './ask-to-join/job.ts'
import { calendarRoute } from './calendar/route.ts'
import { campaignRoute } from './campaign/route.tsx'
import { campaignsRoute } from './campaigns/route.tsx'
import { captureRoute } from './capture/route.tsx'
import { certificateFileRoute, certificateRoute } from './certificate/route.tsx'
import { changeRoute } from './change/route.tsx'
import { changeRoundRoute } from './change-round/route.tsx'
import { closeRoute } from './close/route.tsx'
import { concernRoute } from './concern/route.tsx'
import { endRoute } from './end/route.tsx'
import { evidenceFileRoute, evidenceRoute } from './evidence/route.tsx'
import { insightRoute } from './insight/route.tsx'
import { introduceJob } from './introduce/job.ts'
import { joinRoute } from './join/route.tsx'
import { leaveRoute } from './leave/route.tsx'
import { lockRoute } from './lock/route.tsx'
import { matchRoute } from './match/route.ts'
import { matchJob } from './match-job.ts'
import { meetingRoute } from './meeting/route.tsx'
import { meetingsRoute } from './meetings/route.tsx'
import { metRoute } from './met/route.ts'
import { nudgeJob } from './nudge/job.ts'
import { openRoute } from './open/route.tsx'
import { overviewRoute } from './overview/route.tsx'
import { pauseRoute } from './pause/route.tsx'
import { personal } from './personal.ts'
import { prepareRoute } from './prepare/route.tsx'
import { previewRoute } from './preview/route.tsx'
import { publishRoute } from './publish/route.tsx'
import { rematchJob } from './rematch/job.ts'
import { restJob } from './rest/job.ts'
import { resultsRoute } from './results/route.tsx'
import { retention } from './retention.ts'
import { roundRoute } from './round/route.tsx'
import { rulesRoute } from './rules/route.tsx'
import { shareAddressRoute } from './share-address/route.ts'
import { showRoute } from './show/route.tsx'
import { shuffleApartJob } from './shuffle-job.ts'
import { simulateJob } from './simulate/job.ts'
import { simulateRoute } from './simulate/route.tsx'
import { skipRoute } from './skip/route.tsx'
import { swapRoute } from './swap/route.ts'
import { takeBackRoute } from './take-back/route.ts'
import { tellMembersRoute } from './tell-members/route.tsx'
import { timeRoute } from './time/route.ts'
import { timesRoute } from './times/route.tsx'
import { campaignTopic, roundTopic } from './topic.ts'
import { waitRoute } from './wait/route.tsx'
import { writeRoute } from './write/route.tsx'

export const routes: ModuleParts = {
  routes: [
    holder('organiser', campaignsRoute),
    holder('organiser', prepareRoute),
    holder('organiser', overviewRoute),
    holder('organiser', changeRoute),
    holder('organiser', rulesRoute),
    holder('organiser', openRoute),
    holder('organiser', tellMembersRoute),
    holder('organiser', endRoute),
    holder('organiser', simulateRoute),
    holder('organiser', roundRoute),
    holder('organiser', changeRoundRoute),
    holder('organiser', matchRoute),
    holder('organiser', previewRoute),
    holder('organiser', lockRoute),
    holder('organiser', swapRoute),
    holder('organiser', takeBackRoute),
    holder('organiser', publishRoute),
    holder('organiser', closeRoute),
    member(resultsRoute),
    anyone(showRoute),
    anyone(concernRoute),
    member(apartRoute),
    member(meetingsRoute),
    member(meetingRoute),
    member(writeRoute),
    member(shareAddressRoute),
    member(timesRoute),
    member(timeRoute),
    member(calendarRoute),
    member(metRoute),
    member(captureRoute),
    member(insightRoute),
    member(anotherMatchRoute),
    anyone(answerRoute),
    anyone(campaignRoute),
    member(joinRoute),
    member(leaveRoute),
    member(pauseRoute),
    member(skipRoute),
    member(waitRoute),
    holder('organiser', evidenceRoute),
    holder('organiser', evidenceFileRoute),
    anyone(certificateRoute),
    anyone(certificateFileRoute),
  ],
  navigation: [{ href: '/connect', text: 'Connect Five', for: 'member', and: ['/campaigns'] }],
  jobs: [matchJob, simulateJob, rematchJob, introduceJob, nudgeJob, restJob, askToJoinJob, shuffleApartJob],
  topics: [roundTopic, campaignTopic],
  acts: actWords,
  personal,
  retention,
}
