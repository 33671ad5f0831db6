import '#ui/guard.ts'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'

/** Builds an element as a careless view would: with whatever names and values it is given. */
const page = (element: string, attributes: Record<string, unknown>) => renderToString(h(element, attributes))

describe('what could run as code never reaches a page', () => {
  test.each(['onclick', 'onClick', 'ONLOAD', 'on', 'onpointerrawupdate'])(
    'the attribute %s throws',
    (name) => {
      expect(() => page('p', { [name]: 'alert(1)' })).toThrow(/not allowed/)
    },
  )

  test.each(['style', 'dangerouslySetInnerHTML', 'innerHTML', 'srcdoc', 'srcset'])('%s throws', (name) => {
    expect(() => page('iframe', { [name]: '<script>alert(1)</script>' })).toThrow(/not allowed/)
  })

  test.each(['a b', 'x>', '"', "'", '=', '1st', 'a/b', ''])('the attribute name %j throws', (name) => {
    expect(() => page('p', { [name]: '' })).toThrow(/not allowed/)
  })

  const carriers = [
    ['a', 'href'],
    ['img', 'src'],
    ['form', 'action'],
    ['button', 'formaction'],
    ['button', 'formAction'],
    ['video', 'poster'],
    ['use', 'xlink:href'],
    ['object', 'data'],
  ] as const
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://example.org/1',
    '//elsewhere.example/page',
    '/\\elsewhere.example',
    'page.html',
  ]
  test.each(carriers)('an address in %s %s that is not plainly safe throws', (element, name) => {
    for (const address of addresses) {
      expect(() => page(element, { [name]: address }), address).toThrow(/not safe/)
    }
    expect(() => page(element, { [name]: { toString: () => 'javascript:alert(1)' } })).toThrow(/not safe/)
  })
})

test('the addresses that people need pass', () => {
  const addresses = [
    'https://www.nhs.uk/',
    'http://localhost:3000/',
    'mailto:someone@example.org',
    'tel:+442071234567',
    'webcal://example.org/events.ics',
    '/frameworks/sel',
    '/',
    './next',
    '../up',
    '?page=2',
    '#main',
    '',
  ]
  for (const address of addresses) expect(page('a', { href: address })).toContain('<a href')
  expect(page('a', { href: undefined })).toBe('<a></a>')
})

test('the attributes that pages need pass', () => {
  const attributes = {
    id: 'a',
    class: 'b',
    'data-i18n.one': 'c',
    'aria-label': 'd',
    'xml:lang': 'en',
    viewBox: '0 0 1 1',
  }
  expect(() => page('svg', attributes)).not.toThrow()
})

test('words are always words: nothing that somebody typed becomes markup', () => {
  const typed = '<script>alert("1")</script>'
  expect(page('p', { children: typed, title: '"><script>' })).not.toContain('<script')
})

test('an object that only looks like an element is not rendered', () => {
  const typed: unknown = JSON.parse('{"type":"script","props":{"children":"alert(1)"},"key":null}')
  expect(page('p', { children: typed })).not.toContain('<script')
})
