import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Heading } from './heading/heading.tsx'
import { Hint } from './hint/hint.tsx'
import { isSaid, partOf } from './part.ts'
import { Table } from './tables/tables.tsx'

test('a part may be its words, an element, or its props', () => {
  const element = <b>words</b>
  expect(partOf('words')).toEqual({ children: 'words' })
  expect(partOf(element)).toEqual({ children: element })
  expect(partOf({ id: 'a', children: 'words' })).toEqual({ id: 'a', children: 'words' })
  expect(partOf(undefined)).toBeUndefined()
  expect(partOf('')).toBeUndefined()
})

test('a count of none is said; nothing at all is not', () => {
  expect([0, 'words', <Hint>words</Hint>].every(isSaid)).toBe(true)
  expect([undefined, null, '', false].some(isSaid)).toBe(false)
  expect(renderToString(<Heading level={2}>{0}</Heading>)).toBe('<h2 class="nhsuk-heading">0</h2>')
})

test('a table shows nought as 0, once, also where more is read out than shown', () => {
  const html = renderToString(<Table rows={[[0, { children: 0, visuallyHiddenText: 'members' }]]} />)
  expect(html.match(/0/g)).toHaveLength(2)
  expect(html).toContain('0<span class="nhsuk-u-visually-hidden"> members</span>')
})
