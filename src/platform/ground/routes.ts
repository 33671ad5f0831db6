import type { ModuleParts } from '#platform/module.ts'

export const groundRoutes: ModuleParts = { routes: [] }
