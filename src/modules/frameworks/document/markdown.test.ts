import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { showDraft } from './show-draft.ts'

const outlineOf = (text: string) => showDraft(readDocument(text).draft)
const roleOf = (text: string, words: string) => {
  const at = text.indexOf(words)
  return readDocument(text).spans.find(({ start, end }) => start <= at && at < end)?.role
}

/** One characteristic in the manner of many toolkits. */
const part = (title: string) => `## ${title}\n\nIt matters.\n\n### What it looks like\n\n- one thing\n\n`

describe('a framework in Markdown reads as people read it', () => {
  test('Markdown with a title, headings, introductions and bullets wrapped at a width', () => {
    const text = `# Leading together

An outline for **everyone** who leads across organisations
in our borough.

## Listening

We listen first.

They do this by:

- **Asking open questions** and waiting for the answer, even when the silence
  is long and deep
- Repeating back what they heard

## Sharing power

They do this by:

* Letting go
* Naming who decides

---

## Acknowledgements

With thanks to everyone.
`
    expect(outlineOf(text)).toEqual([
      '# Leading together',
      '= Listening',
      '~ We listen first.',
      '> They do this by:',
      '- **Asking open questions** and waiting for the answer, even when the silence is long and deep',
      '- Repeating back what they heard',
      '= Sharing power',
      '> They do this by:',
      '- Letting go',
      '- Naming who decides',
    ])
    expect(readDocument(text).draft.about).toBe(
      'An outline for **everyone** who leads across organisations in our borough.',
    )
    expect(roleOf(text, 'With thanks')).toBe('unplaced')
    expect(roleOf(text, '---')).toBe('mark')
  })

  test('bold lines as headings, and bullets that open with a bold title and a colon', () => {
    const text = `**Our behaviours**

What we expect of each other.

**Together**

- **Include:** ask who is missing
- **Share**: give away the credit

**Forward**

- **Try:** small and early
`
    expect(outlineOf(text)).toEqual([
      '# Our behaviours',
      '= Together',
      '- Include: ask who is missing',
      '- Share: give away the credit',
      '= Forward',
      '- Try: small and early',
    ])
  })

  test('lenses between the bullets, as headings, as lines with a colon, as bullets', () => {
    const expected = [
      '# Frame',
      '= Trust',
      '~ It begins here.',
      '/ Heart',
      '/ Hand',
      '- [Heart] cares',
      '- [Hand] delivers',
    ]
    const headings =
      '# Frame\n\n## Trust\n\nIt begins here.\n\n### Heart\n\n- cares\n\n### Hand\n\n- delivers\n'
    const colons = '# Frame\n\n## Trust\n\nIt begins here.\n\nHeart:\n- cares\n\nHand:\n- delivers\n'
    const bullets = '# Frame\n\n## Trust\n\nIt begins here.\n\n- Heart\n    - cares\n- Hand\n    - delivers\n'
    for (const text of [headings, colons, bullets]) expect(outlineOf(text)).toEqual(expected)
  })

  test('themes over characteristics, each with a paragraph and bullets of its own', () => {
    const first = '### Trust\n\nWhy it matters.\n\n- a thing\n\n'
    const text = `# F\n\n## People\n\n${first}### Care\n\nWhy.\n\n- b thing\n\n## Place\n\n### Home\n\n- c thing\n`
    expect(outlineOf(text)).toEqual([
      '# F',
      '= Trust',
      '~ Why it matters.',
      '- a thing',
      '= Care',
      '~ Why.',
      '- b thing',
      '= Home',
      '- c thing',
    ])
    expect(roleOf(text, '## People')).toBe('heading')
  })

  test('headings with paragraphs and no bullets at all', () => {
    const first = '# F\n\n## Relating\n\n### Authentic\n\nHonest and genuine.\n\n'
    const text = `${first}### Open\n\nListens.\n\n## Delivering\n\n### Owning\n\nHolds to account.\n`
    expect(outlineOf(text)).toEqual([
      '# F',
      '= Relating',
      '- Authentic: Honest and genuine.',
      '- Open: Listens.',
      '= Delivering',
      '- Owning: Holds to account.',
    ])
    const flat = 'Our way\n\nFor all of us.\n\nAuthentic\n\nHonest and genuine.\n\nOpen\n\nListens.\n'
    expect(outlineOf(flat)).toEqual([
      '# Our way',
      '= null',
      '- Authentic: Honest and genuine.',
      '- Open: Listens.',
    ])
  })

  test('setext headings and a document that is only bullets', () => {
    expect(outlineOf('Frame\n=====\n\nTrust\n-----\n\n- a\n- b\n')).toEqual([
      '# Frame',
      '= Trust',
      '- a',
      '- b',
    ])
    expect(outlineOf('- one thing\n- another thing\n')).toEqual([
      '# null',
      '= null',
      '- one thing',
      '- another thing',
    ])
  })

  test('front matter, a list of contents and a table are kept apart from what they are about', () => {
    const front = '---\ntitle: x\n---\n# F\n\nContents\n\n1. Trust\n2. Care\n\n'
    const text = `${front}## Part 1: Trust\n\n| a | b |\n\n- keeps\n\n## Part 2: Care\n\n- asks\n`
    expect(outlineOf(text)).toEqual(['# F', '= Part 1: Trust', '- keeps', '= Part 2: Care', '- asks'])
    for (const words of ['title: x', '1. Trust', '| a |']) expect(roleOf(text, words)).toBe('unplaced')
  })

  test('the same deeper heading below each characteristic introduces its behaviours', () => {
    expect(outlineOf(`# F\n\n${part('**Trust**')}${part('Care')}`)).toEqual([
      '# F',
      '= Trust',
      '~ It matters.',
      '> What it looks like',
      '- one thing',
      '= Care',
      '~ It matters.',
      '> What it looks like',
      '- one thing',
    ])
  })

  test('quotations stay what members said', () => {
    const text = '# F\n\nWhat would you change?\n\n“More listening” “Less paper”\n\n## Trust\n\n- a\n'
    const { draft } = readDocument(text)
    expect(draft.asked).toBe('What would you change?')
    expect(draft.feedback).toEqual(['More listening', 'Less paper'])
  })
})
