import type { ModuleParts } from '#platform/module.ts'
import { holder, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { addRoute } from './add/route.tsx'
import { causesRoute } from './causes/route.tsx'
import { causesPersonal } from './causes-personal.ts'
import { changeRoute } from './change/route.tsx'
import { closeRoute } from './close/route.tsx'
import { closeOverdueJob } from './close-overdue/job.ts'
import { comparisonsRoute } from './comparisons/route.tsx'
import { concludeRoute } from './conclude/route.tsx'
import { conversationRoute } from './conversation/route.tsx'
import { conversationsRoute } from './conversations/route.tsx'
import { decideRoute } from './decide/route.tsx'
import { exportRoute } from './export/route.ts'
import { insightRoute } from './insight/route.tsx'
import { leaveUnchangedRoute } from './leave-unchanged/route.tsx'
import { linkCauseRoute } from './link-cause/route.tsx'
import { listRoute } from './list/route.tsx'
import { linksCauses, looksAfter, organiser, shapesThemes } from './looks-after.ts'
import { mergeThemeRoute } from './merge-theme/route.tsx'
import { mineRoute } from './mine/route.tsx'
import { moderateRoute } from './moderate/route.tsx'
import { openRoute } from './open/route.tsx'
import { personal } from './personal.ts'
import { prepareRoute } from './prepare/route.tsx'
import { remindOfReportsJob } from './remind-of-reports/job.ts'
import { renameThemeRoute } from './rename-theme/route.tsx'
import { reportRoute } from './report/route.tsx'
import { resultsRoute } from './results/route.tsx'
import { retention } from './retention.ts'
import { sayRoute } from './say/route.tsx'
import { scatterAllJob, scatterJob, snapshotsJob } from './snapshots/job.ts'
import { sortThemeRoute } from './sort-theme/route.tsx'
import { tagRoute } from './tag/route.tsx'
import { tellAuthorsJob } from './tell-authors/job.ts'
import { tellChangedRoute } from './tell-changed/route.tsx'
import { themeRoute } from './theme/route.tsx'
import { themesRoute } from './themes/route.tsx'
import {
  conversationTopic,
  decidedTopic,
  newStatementsTopic,
  reportedTopic,
  reportsWaitTopic,
  rewordTopic,
} from './topic.ts'
import { undoThemeEditRoute } from './undo-theme-edit/route.ts'
import { voteOnRoute, voteRoute } from './vote/route.tsx'
import { votesPersonal } from './votes-personal.ts'
import { whereIStandRoute } from './where-i-stand/route.tsx'
import { wordsChangedTopic } from './words-changed-topic.ts'

export const routes: ModuleParts = {
  routes: [
    // Insights
    member(listRoute),
    member(addRoute),
    member(insightRoute),
    member(tagRoute),
    // Conversations and their statements
    member(conversationsRoute),
    holder(organiser, prepareRoute),
    member(conversationRoute),
    holder(organiser, changeRoute),
    holder(organiser, openRoute),
    holder(organiser, closeRoute),
    holder(organiser, concludeRoute),
    member(sayRoute),
    member(mineRoute),
    member(reportRoute),
    holder(looksAfter, moderateRoute),
    holder(looksAfter, decideRoute),
    // Votes and results
    member(voteRoute),
    member(voteOnRoute),
    member(resultsRoute),
    member(whereIStandRoute),
    member(exportRoute),
    // Themes
    member(themesRoute),
    member(themeRoute),
    holder(shapesThemes, renameThemeRoute),
    holder(shapesThemes, mergeThemeRoute),
    holder(shapesThemes, sortThemeRoute),
    holder(shapesThemes, undoThemeEditRoute),
    // Words to wording
    member(comparisonsRoute),
    member(causesRoute),
    holder(linksCauses, tellChangedRoute),
    holder(linksCauses, linkCauseRoute),
    holder(linksCauses, leaveUnchangedRoute),
  ],
  navigation: [{ href: '/insights', text: 'Insights', for: 'member', and: ['/conversations', '/themes'] }],
  jobs: [closeOverdueJob, tellAuthorsJob, remindOfReportsJob, snapshotsJob, scatterJob, scatterAllJob],
  acts: actWords,
  personal: [...votesPersonal, ...personal, ...causesPersonal],
  retention,
  topics: [
    conversationTopic,
    rewordTopic,
    decidedTopic,
    reportedTopic,
    reportsWaitTopic,
    newStatementsTopic,
    wordsChangedTopic,
  ],
}
