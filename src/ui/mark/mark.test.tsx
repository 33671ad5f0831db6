import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Mark } from '#ui/mark/mark.tsx'
import { Rosette } from '#ui/mark/rosette.tsx'
import { drawnThreads, threadClass } from '#ui/mark/thread.ts'

const count = (html: string, part: string): number => html.split(part).length - 1

test('each of the five characteristics has another shape, so that nobody needs the colour', () => {
  const shapes = drawnThreads.map((key) => renderToString(<Mark of={key} />).replace(/ class="[^"]*"/g, ''))
  expect(new Set(shapes).size).toBe(5)
})

test('a characteristic that the house has never met has a mark and a colour, always the same', () => {
  expect(renderToString(<Mark of="relating" />)).toBe(renderToString(<Mark of="relating" />))
  expect(renderToString(<Mark of="relating" />)).not.toBe(renderToString(<Mark of="delivery" />))
  expect(threadClass('relating')).toMatch(/^cw-thread--other-[1-5]$/)
})

test('a key like the name of a built-in thing is a key like any other', () => {
  expect(renderToString(<Mark of="constructor" />)).toContain('<path')
  expect(threadClass('__proto__')).toMatch(/^cw-thread--other-[1-5]$/)
})

test('beside words a mark is silent, alone it says what it stands for', () => {
  expect(renderToString(<Mark of="trust" />)).toContain('aria-hidden="true"')
  expect(renderToString(<Mark of="trust" label="Trust" />)).toContain('role="img" aria-label="Trust"')
})

test('the flower has a petal for each characteristic, a filament for each behaviour, and says so', () => {
  const html = renderToString(
    <Rosette
      title="Five characteristics"
      petals={[
        { key: 'trust', count: 7 },
        { key: 'difference', count: 1 },
        { key: 'vision', count: 0 },
      ]}
    />,
  )
  expect(count(html, 'cw-rosette__field')).toBe(3)
  expect(count(html, 'cw-rosette__behaviour')).toBe(8)
  expect(html).toContain('A flower of 3 petals')
  expect(html).not.toContain('NaN')
})
