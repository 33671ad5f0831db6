import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { showDraft } from './show-draft.ts'

const outlineOf = (text: string) => showDraft(readDocument(text).draft)

describe('a framework pasted from slides, a word processor or a PDF reads as people read it', () => {
  test('a paste from a word processor: bullet signs, tabs, no-break spaces, curly quotes, CRLF', () => {
    const text = [
      'Our leadership promise',
      '',
      'Being\u00a0kind',
      'Leaders are kind to themselves and to others, and it shows.',
      'They will:',
      '•\tSay “thank you” and mean it',
      '•\tNotice who isn’t there',
      '',
      'Being brave',
      'Leaders say what is hard to say.',
      'They will:',
      '·\tName the elephant',
      'o\tGently',
      '',
    ].join('\r\n')
    expect(outlineOf(text)).toEqual([
      '# Our leadership promise',
      '= Being kind',
      '~ Leaders are kind to themselves and to others, and it shows.',
      '> They will:',
      '- Say “thank you” and mean it',
      '- Notice who isn’t there',
      '= Being brave',
      '~ Leaders say what is hard to say.',
      '> They will:',
      '- Name the elephant',
      '- Gently',
    ])
  })

  test('numbered chapters with numbered points', () => {
    const text = `Competency framework
1. Setting direction
1.1 Describes a future that people want
1.2 Says what will stop
2. Working in partnership
2.1 Makes and keeps agreements
2.2 Shares credit
`
    expect(outlineOf(text)).toEqual([
      '# Competency framework',
      '= Setting direction',
      '- Describes a future that people want',
      '- Says what will stop',
      '= Working in partnership',
      '- Makes and keeps agreements',
      '- Shares credit',
    ])
  })

  test('numbered headings with paragraphs and bullets; a numbered list stays a list', () => {
    const text = `Values

1. Curious

We ask before we tell.

- Asks who else should be here

2. Steady

We stay when it is hard.

- Comes back

How to begin

1) Read it together
2) Choose one thing
3) Try it for a month
`
    expect(outlineOf(text)).toEqual([
      '# Values',
      '= Curious',
      '~ We ask before we tell.',
      '- Asks who else should be here',
      '= Steady',
      '~ We stay when it is hard.',
      '- Comes back',
      '= How to begin',
      '- Read it together',
      '- Choose one thing',
      '- Try it for a month',
    ])
  })

  test('headings in capitals over bullets, and over titled paragraphs', () => {
    const over = [
      'LEADERSHIP CHARTER\n\nOPENNESS:\n\n- Tells people early\n- Tells people why\n\n',
      'CARE:\n\n- Asks twice\n- Checks in\n',
    ].join('')
    expect(outlineOf(over)).toEqual([
      '# LEADERSHIP CHARTER',
      '= OPENNESS',
      '- Tells people early',
      '- Tells people why',
      '= CARE',
      '- Asks twice',
      '- Checks in',
    ])
    const titled = [
      'LEADERSHIP CHARTER\n\nA note to begin with.\n\nPEOPLE\n\nOPENNESS: Tells people early and why.\n\n',
      'CARE: Asks twice.\n',
    ].join('')
    expect(outlineOf(titled)).toEqual([
      '# LEADERSHIP CHARTER',
      '= PEOPLE',
      '- OPENNESS: Tells people early and why.',
      '- CARE: Asks twice.',
    ])
  })

  test('short lines with a colon as the only headings', () => {
    expect(outlineOf('Trust:\n- keeps word\n- owns up\n\nCourage:\n- speaks\n')).toEqual([
      '# null',
      '= Trust',
      '- keeps word',
      '- owns up',
      '= Courage',
      '- speaks',
    ])
  })

  test('bullets that were lost in copying, chapters numbered 1.0, and bold titles with a dash', () => {
    const lost = [
      'TRUST\n\nIt matters.\n\nThey are skilled in:\n\njoining the dots\n\nkeeping their word\n\n',
      'CARE\n\nAll of it.\n\nThey are skilled in:\n\nasking\n\nwaiting for answers\n',
    ].join('')
    expect(outlineOf(lost).filter((line) => /^[=-]/.test(line))).toEqual([
      '= TRUST',
      '- joining the dots',
      '- keeping their word',
      '= CARE',
      '- asking',
      '- waiting for answers',
    ])
    expect(
      outlineOf('Map\n\n1.0 Seeing\nIt is whole.\n1.1 Looks\n2.0 Saying\nIt is said.\n2.1 Speaks\n'),
    ).toEqual(['# Map', '= Seeing', '~ It is whole.', '- Looks', '= Saying', '~ It is said.', '- Speaks'])
    expect(outlineOf('# F\n\n## Us\n\n**Honest** – says so\n\n**Kind** - asks\n')).toEqual([
      '# F',
      '= Us',
      '- Honest: says so',
      '- Kind: asks',
    ])
  })

  test('nothing at all, and words that are no framework', () => {
    expect(readDocument('')).toMatchObject({ draft: { title: null, characteristics: [] }, spans: [] })
    const { draft, notes, spans } = readDocument('Dear all, the meeting is moved to Thursday.')
    expect(draft.characteristics).toEqual([])
    expect(notes.join(' ')).toContain('No characteristics were found')
    expect(spans.every(({ role }) => role === 'about' || role === 'unplaced')).toBe(true)
  })
})
