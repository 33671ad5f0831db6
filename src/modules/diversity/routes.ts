import type { ModuleParts } from '#platform/module.ts'
import { holder, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { answerRoute } from './answer/route.tsx'
import { answerMoreRoute } from './answer-more/route.tsx'
import { answersRoute } from './answers/route.tsx'
import { chooseQuestionsRoute } from './choose-questions/route.tsx'
import { forgetCommand } from './commands/forget.ts'
import { exportRoute } from './export/route.tsx'
import { figuresRoute, quarterRoute } from './figures/route.tsx'
import { personal } from './personal.ts'
import { populationRoute } from './population/route.tsx'
import { prepare } from './prepare.ts'
import { publishJob } from './publish/job.ts'
import { shuffleJob } from './shuffle/job.ts'
import { withdrawRoute } from './withdraw/route.tsx'

export const routes: ModuleParts = {
  routes: [
    member(answersRoute),
    member(withdrawRoute),
    member(answerRoute),
    member(answerMoreRoute),
    member(figuresRoute),
    holder('organiser', chooseQuestionsRoute),
    holder('organiser', populationRoute),
    member(quarterRoute),
    member(exportRoute),
  ],
  jobs: [shuffleJob, publishJob],
  commands: [forgetCommand],
  acts: actWords,
  personal,
  prepare,
}
