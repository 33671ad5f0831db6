import { unsubscribeAsked } from '#platform/mail/receive.ts'
import type { ModuleParts } from '#platform/module.ts'
import { forStrangers, holder, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { chooseRoute } from './choose/route.tsx'
import { digestJob } from './digest/job.ts'
import { pauseRoute } from './pause/route.tsx'
import { personal } from './personal.ts'
import { resumeRoute } from './resume/route.ts'
import { retention } from './retention.ts'
import { sendTestRoute } from './send-test/route.ts'
import { startAgainRoute } from './start-again/route.ts'
import { unsubscribeByMail } from './unsubscribe/by-mail.ts'
import { unsubscribeRoute } from './unsubscribe/route.tsx'

unsubscribeAsked.listen(unsubscribeByMail)

export const routes: ModuleParts = {
  routes: [
    member(chooseRoute),
    member(pauseRoute),
    member(resumeRoute),
    member(startAgainRoute),
    forStrangers(unsubscribeRoute),
    holder('administrator', sendTestRoute),
  ],
  jobs: [digestJob],
  retention,
  acts: actWords,
  personal,
}
