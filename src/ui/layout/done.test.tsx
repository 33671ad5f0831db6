import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Done } from '#ui/layout/done.tsx'

const says = { saved: 'Saved. Everybody sees it now.' }

test('somebody who has just done something is told so, in the page’s own words', () => {
  const html = renderToString(<Done done="saved" says={says} />)
  expect(html).toContain('Saved. Everybody sees it now.')
  expect(html).toContain('role="alert"')
})

test.each([undefined, '', 'Saved', '<b>Send us your password</b>', 'constructor', '__proto__'])(
  'a word that the page does not know (%s) says nothing',
  (done) => {
    expect(renderToString(<Done done={done} says={says} />)).toBe('')
  },
)
