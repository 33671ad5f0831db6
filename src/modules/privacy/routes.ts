import type { ModuleParts } from '#platform/module.ts'
import { recently } from '#platform/recent.ts'
import { member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { eraseRoute } from './erase/route.tsx'
import { leaveRoute } from './leave/route.tsx'
import { takeAwayRoute } from './take-away/route.tsx'

export const routes: ModuleParts = {
  routes: [member(recently(takeAwayRoute)), member(recently(leaveRoute)), member(recently(eraseRoute))],
  acts: actWords,
}
