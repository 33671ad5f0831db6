import type { ModuleParts } from '#platform/module.ts'
import { holder, remembered } from '#platform/route.ts'
import { aboutRoute } from './about/route.tsx'
import { actWords } from './act-words.ts'
import { bringBackRoute } from './bring-back/route.tsx'
import { bringPageBackRoute } from './bring-page-back/route.tsx'
import { earlierPageRoute } from './earlier-page/route.tsx'
import { editRoute } from './edit/route.tsx'
import { editBlockRoute } from './edit-block/route.tsx'
import { editPageRoute } from './edit-page/route.tsx'
import { editionRoute } from './edition/route.tsx'
import { editionsRoute } from './editions/route.tsx'
import { pageHistoryRoute } from './page-history/route.tsx'
import { personal } from './personal.ts'
import { accessibilityRoute, cookiesRoute, glossaryRoute, privacyRoute } from './show-page/route.tsx'

export const routes: ModuleParts = {
  routes: [
    remembered(aboutRoute),
    remembered(accessibilityRoute),
    remembered(privacyRoute),
    remembered(cookiesRoute),
    remembered(glossaryRoute),
    holder('editor', editRoute),
    holder('editor', editBlockRoute),
    holder('editor', editionsRoute),
    holder('editor', editionRoute),
    holder('editor', bringBackRoute),
    holder('editor', editPageRoute),
    holder('editor', pageHistoryRoute),
    holder('editor', earlierPageRoute),
    holder('editor', bringPageBackRoute),
  ],
  navigation: [{ href: '/about', text: 'About' }],
  acts: actWords,
  personal,
}
