import type { ModuleParts } from '#platform/module.ts'
import { actWords } from './act-words.ts'
import { personal } from './personal.ts'
import { retention } from './retention.ts'

export const routes: ModuleParts = {
  routes: [],
  navigation: [],
  acts: actWords,
  personal,
  retention,
}
