import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PagesOfList } from './pages-of-list.tsx'

test('the pages of a list keep what else its address asks', () => {
  const html = renderToString(<PagesOfList at="/themes?of=trust" page={1} pages={3} />)
  expect(html).toContain('href="/themes?of=trust&amp;page=2"')
  expect(renderToString(<PagesOfList at="/events" page={1} pages={3} />)).toContain('href="/events?page=2"')
  expect(renderToString(<PagesOfList at="/events" page={1} pages={1} />)).toBe('')
})
