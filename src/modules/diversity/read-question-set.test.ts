import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { categoriesOf, categoryOf, findQuestion, inWordsOf, type QuestionSet } from './question-set.ts'
import { readQuestionSet } from './read-question-set.ts'

const shipped = readFileSync(join(houseRoot, 'content', 'diversity', '2026-05.yaml'), 'utf8')

function read(text: string): QuestionSet {
  const reading = readQuestionSet(text)
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  return reading.set
}

const problemsOf = (text: string) => {
  const reading = readQuestionSet(text)
  return reading.ok ? [] : reading.problems
}

describe('the questions that come with the house', () => {
  const set = read(shipped)
  const labelsOf = (id: string) => findQuestion(set, id)?.options.map(({ label }) => label)

  test.each([
    ['age', ['16-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+']],
    ['sex', ['Female', 'Male']],
    ['gender-identity', ['Yes', 'No']],
    ['sexual-orientation', ['Heterosexual or straight', 'Gay or lesbian', 'Bisexual', 'Other']],
    [
      'ethnic-group',
      [
        'White',
        'Mixed or multiple ethnic groups',
        'Asian or Asian British',
        'Black, African, Caribbean or Black British',
        'Other ethnic group',
      ],
    ],
  ])('offer on %s what the source offers', (id, labels) => expect(labelsOf(id)).toEqual(labels))

  test('say what is uncertain about them', () =>
    expect(set.caution).toContain('no harmonised standard for sex'))

  test('count the first page, or the second where a large community says so', () => {
    const [ethnic, given] = [findQuestion(set, 'ethnic-group'), findQuestion(set, 'disability')]
    if (!ethnic || !given) throw new Error('A question is missing')
    expect(categoryOf(given, 'yes/a-lot')).toBe('yes')
    const disability = { ...given, publish: 'steps' as const }
    expect(categoryOf(ethnic, 'white/irish')).toBe('white')
    expect(categoryOf(disability, 'yes/a-lot')).toBe('yes/a-lot')
    expect(categoryOf(disability, 'yes/prefer-not-to-say')).toBe('yes')
    expect(categoryOf(disability, 'perhaps')).toBeNull()
    expect(categoriesOf(disability).map(({ id }) => id)).toEqual([
      'yes/a-lot',
      'yes/a-little',
      'yes/not-at-all',
      'yes',
      'no',
      'prefer-not-to-say',
      'not-answered',
    ])
    expect(inWordsOf(ethnic, 'white/irish')).toBe('White (Irish)')
  })
})

describe('a file that cannot be used says where', () => {
  const good = [
    'version: "1"',
    'title: Ours',
    'questions:',
    '  - id: tea',
    '    title: Tea',
    '    ask: Do you take tea?',
    '    options:',
    '      - { id: "yes", label: "Yes" }',
    '      - { id: "no", label: "No" }',
  ].join('\n')

  test('a good one is read', () => expect(read(good).questions).toHaveLength(1))

  test.each([
    ['no YAML', 'version: [', 'Line 1'],
    ['a word that we do not know', good.replace('    title: Tea', '    titel: Tea'), 'Line 4'],
    ['one option', good.replace(/\n.*"No" }/, ''), 'must have 2 options or more'],
    [
      'an option twice',
      good.replace('id: "no"', 'id: "yes"'),
      'Line 9: questions › 1 › options › 2 › id: “yes” is there twice',
    ],
    ['what everybody may say', good.replace('id: "no"', 'id: prefer-not-to-say'), 'part of every question'],
    [
      'a word of the house',
      good.replace('id: tea', 'id: withdraw'),
      'Line 4: questions › 1 › id: is a word of the house',
    ],
    ['a name that is no address', good.replace('id: tea', 'id: Tea Time'), 'Line 4'],
    ['no questions', 'version: "1"\ntitle: Ours\n', 'questions'],
    ['nothing', '', 'Line 1'],
    ['a list', '- 1\n- 2', 'Line 1'],
    ['aliases', 'a: &a [1]\nb: [*a, *a, *a]', 'Line 1'],
  ])('%s', (_, text, found) => expect(problemsOf(text).join('\n')).toContain(found))

  test('an endless one is not read', () => expect(problemsOf(' '.repeat(200_001))).toHaveLength(1))
})
