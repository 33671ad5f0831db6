import { describe, expect, test } from 'vitest'
import { followHeadings } from './headings.ts'
import { readDocument } from './read-document.ts'
import { showDraft } from './show-draft.ts'
import type { Span } from './spans.ts'

const outlineOf = (text: string) => showDraft(readDocument(text).draft)
const rolesOf = (text: string, role: string) =>
  readDocument(text)
    .spans.filter((span) => span.role === role)
    .map(({ start, end }) => text.slice(start, end).trim())

const twice = 'Some of the document says the same twice. The fuller wording was taken.'

describe('headings that come again keep every behaviour below them', () => {
  test('the same heading below each characteristic is a part of it', () => {
    const looks = '### What this looks like\n\n'
    const text = `# F\n\n## Trust\n\n${looks}- keeps promises\n\n## Care\n\n${looks}- listens\n- is kind\n`
    expect(outlineOf(text)).toEqual([
      '# F',
      '= Trust',
      '> What this looks like',
      '- keeps promises',
      '= Care',
      '> What this looks like',
      '- listens',
      '- is kind',
    ])
    expect(readDocument(text).notes).toEqual([])
  })

  test('several of them, such as "Behaviours" and "Measures", are groups of it', () => {
    const part = (title: string, does: string) =>
      `## ${title}\n\n### Behaviours\n\n- ${does}\n\n### Measures\n\n- how often it ${does}\n\n`
    expect(outlineOf(`# F\n\n${part('Trust', 'keeps')}${part('Care', 'asks')}`)).toEqual([
      '# F',
      '= Trust',
      '/ Behaviours',
      '/ Measures',
      '- [Behaviours] keeps',
      '- [Measures] how often it keeps',
      '= Care',
      '/ Behaviours',
      '/ Measures',
      '- [Behaviours] asks',
      '- [Measures] how often it asks',
    ])
  })

  test('two sections of one title that say different things are both kept', () => {
    const text =
      '# F\n\n## Phase 1\n\n- plan\n- ask\n\n## Phase 2\n\n- act\n\n## Phase 1\n\n- look back\n- rest\n'
    const { draft, notes } = readDocument(text)
    expect(showDraft(draft)).toEqual([
      '# F',
      '= Phase 1',
      '- plan',
      '- ask',
      '= Phase 2',
      '- act',
      '= Phase 1',
      '- look back',
      '- rest',
    ])
    expect(draft.characteristics.map(({ id }) => id)).toEqual(['phase-1', 'phase-2', 'phase-1-2'])
    expect(notes).not.toContain(twice)
  })

  test('a shorter section is left to the fuller one only where its points stand there again', () => {
    const said =
      '# F\n\n## Trust\n\n- Keeps **promises**\n\n## Care\n\n- act\n\n## Trust\n\n- keeps promises\n'
    expect(outlineOf(`${said}- owns up\n`)).toEqual([
      '# F',
      '= Care',
      '- act',
      '= Trust',
      '- keeps promises',
      '- owns up',
    ])
    expect(rolesOf(`${said}- owns up\n`, 'overview')).toEqual(['## Trust', '- Keeps **promises**'])
    expect(readDocument(`${said}- owns up\n`).notes).toContain(twice)
  })

  test('a paragraph under a title that comes again is shown as unplaced if it is said nowhere else', () => {
    const text = '# F\n\n## Trust\n\n- keeps\n\n## Care\n\n- asks\n\n## Trust\n\nSomething else altogether.\n'
    expect(rolesOf(text, 'unplaced')).toEqual(['## Trust', 'Something else altogether.'])
    expect(readDocument(text).notes).not.toContain(twice)
  })
})

describe('phrases in bold that open paragraphs are titles', () => {
  const honest = '**Being honest.** We say what is so.'
  const expected = [
    '# F',
    '= Trust',
    '- Being honest: We say what is so.',
    '- Keeping promises: We do as we said.',
  ]

  test('with a full stop, beside a section that parts them with a dash', () => {
    const text = `# F\n\n## Trust\n\n${honest}\n\n**Keeping promises.** We do as we said.\n\n## Care\n\n**Kind** – asks\n\n**Warm** – smiles\n`
    expect(outlineOf(text)).toEqual([...expected, '= Care', '- Kind: asks', '- Warm: smiles'])
    expect(rolesOf(text, 'unplaced')).toEqual([])
  })

  test('in every section, without empty lines, in bullets, and with another sign', () => {
    const trust = `## Trust\n\n${honest}\n**Keeping promises.** We do as we said.\n\n`
    const text = `# F\n\n${trust}## Care\n\n- **Who is missing?** We ask\n- **Warm.** We smile\n`
    expect(outlineOf(text)).toEqual([...expected, '= Care', '- Who is missing?: We ask', '- Warm: We smile'])
  })

  test('a single one among other paragraphs is emphasis', () => {
    const text = `# F\n\n## Trust\n\n${honest}\n\n- keeps promises\n`
    expect(outlineOf(text)).toEqual(['# F', '= Trust', `~ ${honest}`, '- keeps promises'])
  })
})

describe('a title takes no more than is the title', () => {
  test('where the other headings have paragraphs too, the last line above the first is one of them', () => {
    const text = 'Framework for leaders\n\nTrust\n\nBehaves honestly.\n\nCare\n\nListens to people.\n'
    expect(outlineOf(text)).toEqual([
      '# Framework for leaders',
      '= null',
      '- Trust: Behaves honestly.',
      '- Care: Listens to people.',
    ])
    expect(readDocument(text).draft.about).toBeUndefined()
  })

  test.each(['.', ''])('headings in capitals over plain lines that end with "%s"', (stop) => {
    const text = `OUR CHARTER\n\nTRUST\nBehaves honestly${stop}\nKeeps promises${stop}\n\nCARE\nListens${stop}\nIs kind${stop}\n`
    expect(outlineOf(text)).toEqual([
      '# OUR CHARTER',
      '= TRUST',
      `- Behaves honestly${stop}`,
      `- Keeps promises${stop}`,
      '= CARE',
      `- Listens${stop}`,
      `- Is kind${stop}`,
    ])
  })

  test('thirty short lines are not one title', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `Line number ${at + 1}`)
    for (const text of [lines.join('\n'), lines.join('\n\n')]) {
      expect(readDocument(text).draft.title).toBe('Line number 1')
      expect(rolesOf(text, 'unplaced')).toHaveLength(29)
    }
  })

  test('two lines right below each other stay one title, and a doubt is said', () => {
    const text =
      'Leading Well\nOur Promise\n\nWe wrote this together.\n\nTrust\n\nHonest, always.\n\nCare\n\nKind, always.\n'
    const { draft, notes } = readDocument(text)
    expect(draft.title).toBe('Leading Well Our Promise')
    expect(draft.about).toBe('We wrote this together.')
    expect(notes.join()).toContain('below “Our Promise” was taken as words about the framework')
  })
})

test('bullets of Japanese, and short lines over them as headings', () => {
  expect(
    outlineOf('# 枠組み\n\n信頼\n\n・約束を守る\n・失敗を認める\n\n思いやり\n\n・人の話を聞く\n'),
  ).toEqual(['# 枠組み', '= 信頼', '- 約束を守る', '- 失敗を認める', '= 思いやり', '- 人の話を聞く'])
})

test.each(['・', '‣ ', '● ', '●', '■'])('“%s” opens a bullet', (sign) => {
  const text = `# F\n\n## Trust\n\n${sign}one\n${sign}two\n`
  expect(outlineOf(text)).toEqual(['# F', '= Trust', '- one', '- two'])
})

test('headings with Roman numerals', () => {
  expect(outlineOf('Frame\n\nI. TRUST\n\n- keeps\n\nII. CARE\n\nIt matters.\n\n- asks\n')).toEqual([
    '# Frame',
    '= TRUST',
    '- keeps',
    '= CARE',
    '~ It matters.',
    '- asks',
  ])
})

test('a characteristic called like one of our pages has another address', () => {
  const { draft } = readDocument('# F\n\n## Print\n\n- a\n\n## Export\n\n- b\n')
  expect(draft.characteristics.map(({ id }) => id)).toEqual(['print-2', 'export-2'])
})

test('however many headings stand over nothing, each stretch is looked at a few times', () => {
  let looks = 0
  const spans = Array.from(
    { length: 500 },
    (_, at): Span => ({
      start: at,
      end: at + 1,
      get role() {
        looks += 1
        return 'heading' as const
      },
    }),
  )
  expect(followHeadings([], spans).every(({ role }) => role === 'unplaced')).toBe(true)
  expect(looks).toBeLessThan(5 * spans.length)
})
