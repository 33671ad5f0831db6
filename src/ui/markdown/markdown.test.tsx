import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import '#ui/guard.ts'
import { attribute, elementsIn, words } from '#test/html.ts'
import { Markdown } from './markdown.tsx'

const drawn = (text: string, level?: 2 | 3) =>
  elementsIn(renderToString(<Markdown text={text} level={level ?? 2} />))
const tagsOf = (text: string) => drawn(text).map(({ tagName }) => tagName)

describe('what somebody writes in Markdown', () => {
  test('shows as paragraphs, headings, lists, quotes, tables and emphasis', () => {
    const text = [
      '# Who we are\n\nWe are *many* and **one**.',
      '- a\n- b\n\n1. c\n\n> said\n\n---\n\n`code`\n\n    block',
      '| Name | Ends |\n|---|---:|\n| session | 60 days |',
    ].join('\n\n')
    const tags = tagsOf(text)
    for (const tag of [
      'h2',
      'p',
      'em',
      'strong',
      'ul',
      'ol',
      'li',
      'blockquote',
      'hr',
      'code',
      'pre',
      'table',
      'th',
      'td',
    ])
      expect(tags).toContain(tag)
    expect(tags).not.toContain('h1')
  })

  test('has headings that follow one another, below the page’s own', () => {
    expect(tagsOf('### a\n\n# b\n\n#### c\n\n###### d').filter((tag) => tag.startsWith('h'))).toEqual([
      'h2',
      'h2',
      'h3',
      'h4',
    ])
    expect(tagsOf('## a\n\n## b\n\n### c\n\n## d')).toEqual(['div', 'h2', 'h2', 'h3', 'h2'])
    expect(drawn('# a', 3).some(({ tagName }) => tagName === 'h3')).toBe(true)
  })

  test('keeps a list’s first number', () => {
    expect(
      attribute(
        drawn('4. four').find(({ tagName }) => tagName === 'ol'),
        'start',
      ),
    ).toBe('4')
  })

  test('links to the web, to mail and to pages of this house', () => {
    const text = '[a](https://example.org/x?y=1#z) [b](mailto:a@example.org) [c](/glossary)'
    const links = drawn(text).filter(({ tagName }) => tagName === 'a')
    expect(links.map((link) => attribute(link, 'href'))).toEqual([
      'https://example.org/x?y=1#z',
      'mailto:a@example.org',
      '/glossary',
    ])
  })
})

describe('somebody who means harm', () => {
  const probes = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java\nscript:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](&#x6A&#x61;vascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:msgbox(1))',
    '[a](//evil.example)',
    '[a](/\\evil.example)',
    '[a](/\t/evil.example)',
    '[a](</	/evil.example>)',
    '[a](https:\\\\evil.example)',
    '[a](ftp://evil.example)',
    '[a](#elsewhere)',
    '![a](javascript:alert(1))',
    '![a](https://evil.example/pixel.gif)',
    '<javascript:alert(1)>',
    '[a]: javascript:alert(1)\n\n[a]',
    '[a](https://e.example "\\" onmouseover=alert(1) \\"")',
    '```html" onclick=alert(1)\n<b>x</b>\n```',
    '| <script>a</script> |\n|---|\n| <iframe src=javascript:alert(1)> |',
    '<a href="javascript:alert(1)" style="position:fixed">x</a>',
    '<!-- --><style>*{display:none}</style>',
  ]
  test.each(probes)('finds no way in by %j', (probe) => {
    const elements = drawn(probe)
    for (const element of elements) {
      expect(['script', 'style', 'iframe', 'img', 'svg', 'object', 'link', 'meta']).not.toContain(
        element.tagName,
      )
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on|^style$|^src$/)
        if (name === 'href')
          expect(['house.example', 'e.example']).toContain(new URL(value, 'https://house.example').host)
      }
    }
  })

  test('is read as words: what they wrote stands there', () => {
    expect(words(drawn('<b>bold</b> & <script>x</script>')[0])).toBe('<b>bold</b> & <script>x</script>')
    expect(words(drawn('[click](javascript:x)')[0])).toContain('click')
    expect(words(drawn('![a picture of us](https://e.example/p.png)')[0])).toBe('a picture of us')
  })

  test('does not hold the house up with ten thousand brackets, quotes or stars', () => {
    for (const letter of ['[', '> ', '*', '![', '`', '- ', '|', '<']) {
      expect(renderToString(<Markdown text={letter.repeat(10_000)} />)).not.toBe('')
    }
  })
})
