import type { ModuleParts } from '#platform/module.ts'
import { remembered } from '#platform/route.ts'
import { frontRoute } from './front/route.tsx'

export const routes: ModuleParts = { routes: [remembered(frontRoute)] }
