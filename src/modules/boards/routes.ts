import type { ModuleParts } from '#platform/module.ts'
import { anyone, holder } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { arrangeRoute } from './arrange/route.tsx'
import { askRoute } from './ask/route.tsx'
import { cardRoute } from './card/route.tsx'
import { changeRoute } from './change/route.tsx'
import { closeRoute } from './close/route.tsx'
import { closeOverdueJob } from './close-overdue/job.ts'
import { closeQuestionRoute } from './close-question/route.ts'
import { enterRoute } from './enter/route.tsx'
import { exportRoute } from './export/route.ts'
import { groupRoute } from './group/route.tsx'
import { joinRoute } from './join/route.tsx'
import { leadRoute } from './lead/route.tsx'
import { leader } from './leads-boards.ts'
import { leaveRoute } from './leave/route.ts'
import { listRoute } from './list/route.tsx'
import { ownRoute } from './own/route.tsx'
import { personal } from './personal.ts'
import { prepareRoute } from './prepare/route.tsx'
import { printRoute } from './print/route.tsx'
import { questionRoute } from './question/route.tsx'
import { retention } from './retention.ts'
import { revealRoute } from './reveal/route.ts'
import { screenRoute, screenStreamRoute } from './screen/route.tsx'
import { shareRoute } from './share/route.tsx'
import { showRoute } from './show/route.tsx'
import { leadStreamRoute, streamRoute } from './stream/route.ts'
import { tagRoute } from './tag/route.tsx'
import { timeRoute } from './time/route.tsx'
import { undoRoute } from './undo/route.ts'
import { voteRoute } from './vote/route.tsx'
import { writeRoute } from './write/route.tsx'

export const routes: ModuleParts = {
  routes: [
    holder(leader, listRoute),
    holder(leader, prepareRoute),
    anyone(enterRoute),
    anyone(showRoute),
    anyone(joinRoute),
    anyone(questionRoute),
    anyone(writeRoute),
    anyone(cardRoute),
    anyone(voteRoute),
    anyone(ownRoute),
    anyone(streamRoute),
    anyone(leaveRoute),
    holder(leader, leadRoute),
    holder(leader, leadStreamRoute),
    holder(leader, shareRoute),
    holder(leader, screenRoute),
    holder(leader, screenStreamRoute),
    holder(leader, changeRoute),
    holder(leader, askRoute),
    holder(leader, revealRoute),
    holder(leader, closeQuestionRoute),
    holder(leader, arrangeRoute),
    holder(leader, groupRoute),
    holder(leader, tagRoute),
    holder(leader, undoRoute),
    holder(leader, timeRoute),
    holder(leader, closeRoute),
    holder(leader, exportRoute),
    holder(leader, printRoute),
  ],
  navigation: [{ href: '/boards', text: 'Boards', for: leader }],
  jobs: [closeOverdueJob],
  acts: actWords,
  personal,
  retention,
}
