import { expect, test } from 'vitest'
import { inventConversation, kinds } from '#test/invented-conversation.ts'
import { analyseOpinions } from '../analyse.ts'
import { tally } from '../findings/ground.ts'
import { nameShare } from '../findings/words.ts'
import { layOutVotes } from '../votes.ts'
import { explainAnalysis } from './sentences.ts'
import { tellAgreement } from './shares.ts'
import { explainWhy } from './why.ts'

const figures =
  /\((\d+) of the (\d+) who voted(?: (?:dis)?agree)?(?:; (\d+) (?:has|have) not)?(; on few votes)?\)/g

/** What stands in quotation marks is the id of the statement. */
const explain = (kind: (typeof kinds)[number], people: number, seed: string) => {
  const { conversation } = inventConversation({ kind, people, statements: 40, fill: 0.8, seed })
  const analysis = analyseOpinions(conversation, { seed: 'x' })
  const texts = new Map(conversation.table.statements.map((id) => [id, id]))
  const groupNames = analysis.sizes.map((_, group) => 'ABCDE'[group] ?? '')
  return {
    conversation,
    analysis,
    sentences: explainAnalysis(conversation, analysis, { texts, groupNames, most: 99 }),
  }
}

test('every figure in every sentence is that of the votes, and so is the word that goes with it', () => {
  let checked = 0
  for (const kind of kinds)
    for (const people of [15, 60]) {
      const { conversation, analysis, sentences } = explain(kind, people, '1')
      const { statements, people: voters } = conversation.table
      for (const sentence of sentences.filter((words) => words.includes('“'))) {
        const column = statements.indexOf(/“(s\d+)”/.exec(sentence)?.[1] ?? '')
        const parts = sentence.includes('in group ') ? sentence.split('in group ').slice(1) : [sentence]
        for (const part of parts) {
          const group = 'ABCDE'.indexOf(part[0] ?? '')
          const own = tally(
            parts[0] === sentence
              ? analysis.columns.counts
              : (analysis.byGroup[group] ?? analysis.columns.counts),
            column,
          )
          for (const [, x, n, missing, few] of part.matchAll(figures)) {
            const said = part.includes('disagree') ? own.disagree : own.agree
            expect([sentence, Number(x), Number(n)]).toEqual([sentence, said, own.n])
            if (missing) expect(Number(missing)).toBe(voters.length - own.n)
            expect(own.n).toBeGreaterThanOrEqual(5)
            const { word, isOnFewVotes } = nameShare(said, own.n)
            expect([sentence, part.includes(word), few !== undefined]).toEqual([sentence, true, isOnFewVotes])
            checked += 1
          }
        }
      }
    }
  expect(checked).toBeGreaterThan(100)
})

test('groups that are alike are no difference, where the one that differs is hidden; it is said that none is told', () => {
  const answers = (agree: number, disagree: number) => [
    ...Array.from({ length: agree }, () => 1 as const),
    ...Array.from({ length: disagree }, () => -1 as const),
  ]
  const explainGiven = (sizes: readonly (readonly [number, number])[]) => {
    const rows = sizes.flatMap(([agree, disagree], group) =>
      answers(agree, disagree).map((answer) => ({ answer, group })),
    )
    // Ids are sorted as words, and people with them.
    const idOf = (person: number) => `p${person + 100}`
    const table = layOutVotes(
      rows.map(({ answer }, person) => ({ person: idOf(person), statement: 's1', answer, at: 0 })),
      ['s1'],
    )
    const conversation = { table, out: new Set<string>(), aboutMe: new Set<string>() }
    const given = { groupOf: Int32Array.from(rows, ({ group }) => group), k: sizes.length }
    const analysis = analyseOpinions(conversation, { seed: 'x', given })
    const wording = { texts: new Map([['s1', 'Ask first']]), groupNames: ['A', 'B', 'C'] }
    return { analysis, words: explainAnalysis(conversation, analysis, wording).join(' ') }
  }
  const hidden = explainGiven([
    [20, 10],
    [22, 10],
    [1, 9],
  ])
  expect(hidden.analysis.divisive).toHaveLength(1)
  expect(hidden.words).not.toContain('People differ')
  expect(hidden.words).toContain('No single statement')
  const told = explainGiven([
    [20, 10],
    [22, 10],
    [3, 27],
  ])
  expect(told.words).toMatch(/in group C few people agree \(3 of the 30 /)
  expect(told.words).not.toContain('No single statement')
})

test('a sentence gives the figures, who is missing, and no one who stands alone', () => {
  const shown = (agree: number, disagree: number) => ({
    kind: 'shown' as const,
    n: agree + disagree,
    agree,
    disagree,
    pass: 0,
  })
  expect(tellAgreement(shown(20, 4), 'agree', 26)).toBe(
    'most people agree (20 of the 24 who voted; 2 have not)',
  )
  expect(tellAgreement(shown(29, 1), 'agree', 31)).toBe(
    'almost everyone agrees (29 of the 30 who voted; 1 has not)',
  )
  expect(tellAgreement({ kind: 'nearly-all', n: 12, answer: 'agree' }, 'agree')).toBe(
    'nearly all agree (of the 12 who voted)',
  )
  expect(tellAgreement({ kind: 'nearly-all', n: 12, answer: 'pass' }, 'agree')).toBe(
    'almost no one agrees (of the 12 who voted)',
  )
  expect(tellAgreement(shown(1, 9), 'agree')).toBe('almost no one agrees (of the 10 who voted)')
  expect(tellAgreement({ kind: 'hidden' }, 'agree')).toBe(undefined)
})

test('what holds in every group is said so that nobody of a small group is told of', () => {
  const sentences = ['1', '2', '3'].flatMap((seed) => explain('unequal', 90, seed).sentences)
  const each = sentences.flatMap((words) => /In both groups at least (\d) in 10/.exec(words)?.[1] ?? [])
  expect(each.length).toBeGreaterThan(0)
  for (const ofTen of each) expect(Number(ofTen)).toBeLessThanOrEqual(9)
})

test('why there are no groups is said in one sentence, whatever the reason', () => {
  const size = { people: 22, statements: 24, k: 0 }
  const kindsOfWhy = [
    'given',
    'compatible',
    'stable',
    'leaning',
    'unstable',
    'chance',
    'alike',
    'unsaid',
  ] as const
  const told = [
    ...kindsOfWhy.map((kind) => explainWhy({ kind }, size)),
    explainWhy({ kind: 'few', people: 1, smallest: 5, needed: 10 }, size),
    explainWhy({ kind: 'small', smallest: 5 }, size),
    explainWhy({ kind: 'thin', smallest: 1 }, size),
  ]
  for (const sentence of told) expect(sentence).toMatch(/^[A-Z][^.!?]*(\d\.\d\d[^.]*)?\.$/)
  expect(told[4]).toBe(
    'We can’t see stable groups yet: 22 people and 24 statements; when we hide a quarter of the statements the groups change.',
  )
  expect(new Set(told).size).toBe(told.length)
})
