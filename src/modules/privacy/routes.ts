import { recently } from '#modules/people/index.ts'
import type { ModuleParts } from '#platform/module.ts'
import { anyone, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { comeBackRoute } from './come-back/route.tsx'
import { erasureCommands } from './commands/all.ts'
import { eraseRoute } from './erase/route.tsx'
import { goodbyeRoute } from './goodbye/route.tsx'
import { leaveRoute } from './leave/route.tsx'
import { personal } from './personal.ts'
import { retention } from './retention.ts'
import { takeAwayRoute } from './take-away/route.tsx'

export const routes: ModuleParts = {
  routes: [
    member(recently(takeAwayRoute)),
    member(recently(leaveRoute)),
    member(recently(eraseRoute)),
    anyone(comeBackRoute),
    anyone(goodbyeRoute),
  ],
  commands: erasureCommands,
  retention,
  personal,
  acts: actWords,
}
