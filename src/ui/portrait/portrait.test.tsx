import '#ui/guard.ts'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Portrait } from './portrait.tsx'

test('a photograph beside a name is silent, and one that stands alone says what it shows', () => {
  expect(renderToString(<Portrait initials="AO" photograph="/a.webp" />)).toMatch(/alt(="")? /)
  const alone = renderToString(
    <Portrait initials="AO" photograph="/a.webp" alternative="Amara, laughing" size="large" />,
  )
  expect(alone).toContain('alt="Amara, laughing"')
  expect(alone).toContain('width="144" height="144"')
})

test('without a photograph there are initials to see, and nothing to hear', () => {
  const disc = renderToString(<Portrait initials="AO" photograph={null} />)
  expect(disc).toContain('aria-hidden="true"')
  expect(disc).toContain('>AO<')
})
