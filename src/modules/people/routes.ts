import type { ModuleParts } from '#platform/module.ts'

export const routes: ModuleParts = { routes: [] }
