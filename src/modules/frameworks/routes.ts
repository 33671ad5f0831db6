import type { ModuleParts } from '#platform/module.ts'
import { holder, remembered } from '#platform/route.ts'
import { compareRoute } from './compare/route.tsx'
import { decideLineageRoute } from './decide-lineage/route.tsx'
import { historyRoute } from './history/route.tsx'
import { frameworksRoute } from './list/route.tsx'
import { pathRoute } from './path/route.tsx'
import { pocketRoute, posterRoute } from './print/route.tsx'
import { frameworkRoute, versionRoute } from './read/route.tsx'
import { behaviourRoute } from './read-behaviour/route.tsx'
import { characteristicRoute } from './read-characteristic/route.tsx'

export const routes: ModuleParts = {
  navigation: [{ href: '/frameworks', text: 'Frameworks' }],
  routes: [
    remembered(frameworksRoute),
    remembered(frameworkRoute),
    remembered(historyRoute),
    remembered(compareRoute),
    remembered(pathRoute),
    holder('editor', decideLineageRoute),
    remembered(versionRoute),
    remembered(posterRoute),
    remembered(pocketRoute),
    remembered(characteristicRoute),
    remembered(behaviourRoute),
  ],
}
