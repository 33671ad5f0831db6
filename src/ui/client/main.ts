import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  SkipLink,
  Tabs,
} from 'nhsuk-frontend'
import { closeMore } from './more.ts'
import { offerPrinting } from './print.ts'

// What every page needs of script, and no page depends on: each part adds comfort to something that works without.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')

createAll(Button, { preventDoubleClick: true })
for (const part of [CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, Tabs]) {
  createAll(part)
}
offerPrinting()
closeMore()
