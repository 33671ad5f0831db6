import type { ModuleParts } from '#platform/module.ts'
import { holder, member } from '#platform/route.ts'
import { actWords } from './act-words.ts'
import { addRoute } from './add/route.tsx'
import { addOrganisationRoute } from './add-organisation/route.tsx'
import { arrangeRoute } from './arrange/route.tsx'
import { checkRoute } from './check/route.ts'
import { correctRoute } from './correct/route.tsx'
import { mergeRoute } from './merge/route.tsx'
import { organisationRoute } from './organisation/route.tsx'
import { organisationsRoute } from './organisations/route.tsx'
import { retireOrganisationRoute } from './retire-organisation/route.ts'
import { rewordRoute } from './reword/route.tsx'
import { showMapRoute } from './show-map/route.tsx'
import { unmergeRoute } from './unmerge/route.ts'

export const routes: ModuleParts = {
  routes: [
    member(showMapRoute),
    holder('organiser', arrangeRoute),
    holder('organiser', addRoute),
    holder('organiser', rewordRoute),
    holder('organiser', organisationsRoute),
    holder('organiser', addOrganisationRoute),
    holder('organiser', organisationRoute),
    holder('organiser', checkRoute),
    holder('organiser', correctRoute),
    holder('organiser', mergeRoute),
    holder('organiser', unmergeRoute),
    holder('organiser', retireOrganisationRoute),
  ],
  navigation: [{ href: '/system', text: 'The system', for: 'organiser' }],
  acts: actWords,
}
