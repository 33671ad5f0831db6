import type { ModuleParts } from '#platform/module.ts'
import { anyone } from '#platform/route.ts'
import { homeRoute } from './welcome/route.tsx'

export const routes: ModuleParts = { routes: [anyone(homeRoute)] }
