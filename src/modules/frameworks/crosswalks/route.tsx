import { page, route } from '#platform/route.ts'
import { listCrosswalks } from '../crosswalk-queries.ts'
import { CrosswalksPage } from './page.tsx'

export const crosswalksRoute = route({
  url: '/frameworks/crosswalks',
  get: async ({ db }) => page(<CrosswalksPage crosswalks={await listCrosswalks(db)} />),
})
