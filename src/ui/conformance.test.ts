import '#ui/guard.ts'
import { describe, expect, test } from 'vitest'
import { type Adapter, compare, fixturesOf } from '#test/conformance.ts'
import { adapter as actionLink } from './action-link/action-link.fixtures.ts'
import { adapter as backLink } from './back-link/back-link.fixtures.ts'
import { adapter as breadcrumb } from './breadcrumb/breadcrumb.fixtures.ts'
import { adapter as button } from './button/button.fixtures.ts'
import { adapter as card } from './card/card.fixtures.ts'
import { adapter as characterCount } from './character-count/character-count.fixtures.ts'
import { adapter as checkboxes } from './checkboxes/checkboxes.fixtures.ts'
import { adapter as contentsList } from './contents-list/contents-list.fixtures.ts'
import { adapter as dateInput } from './date-input/date-input.fixtures.ts'
import { adapter as details } from './details/details.fixtures.ts'
import { adapter as doDontList } from './do-dont-list/do-dont-list.fixtures.ts'
import { adapter as errorMessage } from './error-message/error-message.fixtures.ts'
import { adapter as errorSummary } from './error-summary/error-summary.fixtures.ts'
import { adapter as fieldset } from './fieldset/fieldset.fixtures.ts'
import { adapter as fileUpload } from './file-upload/file-upload.fixtures.ts'
import { adapter as heading } from './heading/heading.fixtures.ts'
import { adapter as hint } from './hint/hint.fixtures.ts'
import { adapter as input } from './input/input.fixtures.ts'
import { adapter as insetText } from './inset-text/inset-text.fixtures.ts'
import { adapter as label } from './label/label.fixtures.ts'
import { adapter as legend } from './legend/legend.fixtures.ts'
import { adapter as notificationBanner } from './notification-banner/notification-banner.fixtures.ts'
import { adapter as pagination } from './pagination/pagination.fixtures.ts'
import { adapter as panel } from './panel/panel.fixtures.ts'
import { adapter as radios } from './radios/radios.fixtures.ts'
import { adapter as scroll } from './scroll/scroll.fixtures.ts'
import { adapter as searchInput } from './search-input/search-input.fixtures.ts'
import { adapter as select } from './select/select.fixtures.ts'
import { adapter as skipLink } from './skip-link/skip-link.fixtures.ts'
import { adapter as summaryList } from './summary-list/summary-list.fixtures.ts'
import { adapter as tables } from './tables/tables.fixtures.ts'
import { adapter as tabs } from './tabs/tabs.fixtures.ts'
import { adapter as tag } from './tag/tag.fixtures.ts'
import { adapter as taskList } from './task-list/task-list.fixtures.ts'
import { adapter as textarea } from './textarea/textarea.fixtures.ts'
import { adapter as warningCallout } from './warning-callout/warning-callout.fixtures.ts'

/** Each component with the number of examples that nhsuk-frontend publishes for it. */
const components: readonly (readonly [name: string, adapter: Adapter, published: number])[] = [
  ['action-link', actionLink, 7],
  ['back-link', backLink, 7],
  ['breadcrumb', breadcrumb, 5],
  ['button', button, 66],
  ['card', card, 50],
  ['character-count', characterCount, 33],
  ['checkboxes', checkboxes, 56],
  ['contents-list', contentsList, 4],
  ['date-input', dateInput, 39],
  ['details', details, 12],
  ['do-dont-list', doDontList, 12],
  ['error-message', errorMessage, 6],
  ['error-summary', errorSummary, 14],
  ['fieldset', fieldset, 4],
  ['file-upload', fileUpload, 21],
  ['heading', heading, 33],
  ['hint', hint, 3],
  ['input', input, 44],
  ['inset-text', insetText, 3],
  ['label', label, 31],
  ['legend', legend, 27],
  ['notification-banner', notificationBanner, 17],
  ['pagination', pagination, 11],
  ['panel', panel, 15],
  ['radios', radios, 48],
  ['scroll', scroll, 3],
  ['search-input', searchInput, 26],
  ['select', select, 20],
  ['skip-link', skipLink, 3],
  ['summary-list', summaryList, 28],
  ['tables', tables, 140],
  ['tabs', tabs, 5],
  ['tag', tag, 28],
  ['task-list', taskList, 6],
  ['textarea', textarea, 16],
  ['warning-callout', warningCallout, 6],
]

/** Examples that ours does not match, each with the reason. */
const unmatched: Readonly<Record<string, string>> = {}

describe.each(components)('%s is what nhsuk-frontend publishes', (component, adapter, published) => {
  const fixtures = fixturesOf(component)

  test('every published example is compared', () => {
    expect(fixtures).toHaveLength(published)
  })

  for (const fixture of fixtures) {
    const reason = unmatched[`${component}: ${fixture.name}`]
    test(reason ? `not ${fixture.name}, because ${reason}` : fixture.name, () => {
      const { ours, theirs } = compare(adapter, fixture)
      if (reason) expect(ours).not.toBe(theirs)
      else expect(ours).toBe(theirs)
    })
  }
})
