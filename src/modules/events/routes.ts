import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder, member, remembered } from '#platform/route.ts'
import { accessRoute } from './access/route.tsx'
import { actWords } from './act-words.ts'
import { boardRoute } from './board/route.tsx'
import { calendarRoute, eventFileRoute, programmeFileRoute, seriesFileRoute } from './calendar/route.tsx'
import { cancelRoute } from './cancel/route.tsx'
import { changeRoute } from './change/route.tsx'
import { changeSeriesRoute } from './change-series/route.tsx'
import { claimRoute } from './claim/route.ts'
import { duplicateRoute } from './duplicate/route.tsx'
import { editOutputsRoute } from './edit-outputs/route.tsx'
import { feedFileRoute, feedRoute } from './feed/route.tsx'
import { listRoute } from './list/route.tsx'
import { messageRoute } from './message/route.tsx'
import { mineRoute } from './mine/route.tsx'
import { monthRoute } from './month/route.tsx'
import { newsRoute } from './news/route.ts'
import { outputsRoute } from './outputs/route.tsx'
import { overviewRoute } from './overview/route.tsx'
import { pastRoute } from './past/route.tsx'
import { peopleRoute } from './people/route.tsx'
import { personal } from './personal.ts'
import { placeByMailRoute, placeFileByMailRoute, placeFileRoute, placeRoute } from './place/route.tsx'
import { placesRoute } from './places/route.tsx'
import { prepareRoute } from './prepare/route.tsx'
import { prepareSeriesRoute } from './prepare-series/route.tsx'
import { programmeRoute } from './programme/route.tsx'
import { publishRoute } from './publish/route.tsx'
import { questionsRoute } from './questions/route.tsx'
import { recordDecisionRoute } from './record-decision/route.tsx'
import { registerRoute } from './register/route.tsx'
import { releaseJob } from './release/job.ts'
import { remindJob } from './remind/job.ts'
import { remindersRoute } from './reminders/route.tsx'
import { rescheduleRoute } from './reschedule/route.tsx'
import { retention } from './retention.ts'
import { seatJob } from './seat-job.ts'
import { seriesRoute } from './series/route.tsx'
import { showRoute } from './show/route.tsx'
import { stopRemindersRoute } from './stop-reminders/route.tsx'
import { tablesRoute } from './tables/route.tsx'
import { timeRoute } from './time/route.tsx'
import { reminderTopic } from './topic.ts'
import { writeAnewRoute } from './write-anew/route.tsx'
import { writeDownRoute } from './write-down/route.tsx'

export const routes: ModuleParts = {
  routes: [
    remembered(listRoute),
    remembered(pastRoute),
    remembered(seriesRoute),
    remembered(monthRoute),
    member(mineRoute),
    member(claimRoute),
    anyone(placeByMailRoute),
    anyone(placeFileByMailRoute),
    anyone(stopRemindersRoute),
    remembered(showRoute),
    remembered(outputsRoute),
    anyone(registerRoute),
    member(placeRoute),
    member(placeFileRoute),
    anyone(calendarRoute),
    remembered(newsRoute),
    remembered(programmeFileRoute),
    remembered(seriesFileRoute),
    anyone(eventFileRoute),
    member(feedRoute),
    anyone(feedFileRoute),
    holder('organiser', programmeRoute),
    holder('organiser', prepareRoute),
    holder('organiser', prepareSeriesRoute),
    holder('organiser', changeSeriesRoute),
    holder('organiser', overviewRoute),
    holder('organiser', changeRoute),
    holder('organiser', timeRoute),
    holder('organiser', accessRoute),
    holder('organiser', placesRoute),
    holder('organiser', questionsRoute),
    holder('organiser', publishRoute),
    holder('organiser', cancelRoute),
    holder('organiser', peopleRoute),
    holder('organiser', writeDownRoute),
    holder('organiser', writeAnewRoute),
    holder('organiser', tablesRoute),
    holder('organiser', boardRoute),
    holder('organiser', editOutputsRoute),
    holder('organiser', recordDecisionRoute),
    holder('organiser', remindersRoute),
    holder('organiser', rescheduleRoute),
    holder('organiser', messageRoute),
    holder('organiser', duplicateRoute),
  ],
  navigation: [{ href: '/events', text: 'Events', and: ['/programme'] }],
  jobs: [releaseJob, seatJob, remindJob],
  topics: [reminderTopic],
  acts: actWords,
  personal,
  retention,
}
