import { afterAll, expect, test } from 'vitest'
import { readShipped } from '#test/frameworks.ts'
import { openTestHouse } from '#test/house.ts'
import { type Cause, type CausesAsked, causesCalled } from '../comparison/causes.ts'
import { findComparison } from '../comparison/find-comparison.ts'
import { listChangedPhrases } from '../comparison/phrases.ts'
import { publishFramework } from '../publish/publish.ts'
import { plantFrameworks } from '../seed.ts'
import { hasBrought } from '../suggesting/accepted.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })

const sel = 'sel-system-leader'
const { comparison } = await findComparison(house.db, {
  framework: sel,
  before: '2022-06-draft',
  after: '2022-10',
})
const phrases = listChangedPhrases(comparison)
const phrase = (words: string) => phrases.find((one) => one.words === words)?.key ?? ''
const address = `/frameworks/${sel}/compare/2022-06-draft/2022-10`

const cause: Cause = {
  id: '1',
  phrase: phrase('through'),
  kind: 'quote',
  words: '<b>“Via” is not how anybody speaks',
  lang: 'en',
  by: 'a nurse',
  where: 'At a workshop on collaboration',
  href: '/events/workshop',
  votes: 'Most people agree (20 of 24)',
}
const asked: CausesAsked[] = []
let said: readonly Cause[] = []
// Other tests share this process, and there the insights answer.
afterAll(
  causesCalled.answerBy(async (_db, asking) => {
    asked.push(asking)
    return said
  }),
)
const answer = (causes: readonly Cause[]) => {
  said = causes
}

test('every changed phrase of every two wordings that ship opens: where nobody said anything, to that', async () => {
  answer([])
  const member = await house.signedIn()
  const labels = ['2021-10', '2022-06-draft', '2022-10']
  const pairs = labels.flatMap((before) =>
    labels.flatMap((after) => (before === after ? [] : [{ before, after }])),
  )
  for (const pair of pairs) {
    const { comparison } = await findComparison(house.db, { framework: sel, ...pair })
    const keys = listChangedPhrases(comparison).map(({ key }) => key)
    const { body, text } = await member.get(`/frameworks/${sel}/compare/${pair.before}/${pair.after}`)
    expect(keys.length).toBeGreaterThan(2)
    expect(text).toContain(`${keys.length} phrases changed.`)
    expect(body.match(/popovertarget="why-others">Why/g)).toHaveLength(keys.length)
    // What is true of all of them stands once.
    expect(body).toContain('id="why-others" popover="auto"')
    const isBackwards = pair.before > pair.after
    const words = isBackwards
      ? 'The later wording stands first here'
      : 'Our source gives no cause for this change'
    expect(text.split(words)).toHaveLength(2)
  }
})

test('of a wording that was made in the house nobody says that a source is silent; an editor can link a cause', async () => {
  answer([])
  const { source: _, ...october } = await readShipped('sel-2022')
  const [first, ...others] = october.characteristics
  const summary = `${first?.summary} With patience.`
  const characteristics = first ? [{ ...first, summary }, ...others] : []
  const framework = { ...october, version: '2023-01', characteristics }
  const made = { framework, document: '', format: 'yaml', by: null, at: house.clock.now() } as const
  await house.db.transaction().execute((tx) => publishFramework(tx, made))
  const here = `/frameworks/${sel}/compare/2022-10/2023-01`
  const [read, edited] = [
    await (await house.signedIn()).get(here),
    await (await house.signedIn('editor')).get(here),
  ]
  expect(read.text).toContain('Of 1, nobody has linked a cause yet.')
  expect(read.text).not.toContain('Our source')
  const ways = (page: typeof read) =>
    page.links.filter(({ href }) => href.startsWith('/insights/causes/') && /after/.test(href))
  expect(ways(read)).toEqual([])
  expect(ways(edited)[0]?.text).toContain('Say what led to it')
})

test('a changed phrase opens to what led to it, and the others to what is known', async () => {
  answer([
    cause,
    { ...cause, id: '2', phrase: phrase('to one another'), kind: 'card', by: '', href: null, votes: null },
  ])
  const page = await (await house.signedIn()).get(address)
  expect(page.text).toContain('2 of 3 open to what led to them')
  expect(page.text).toContain('Of 1, our source gives no cause.')
  expect(page.selectAll('button.cw-why')).toEqual([
    'Why “through”',
    'Why “to one another”',
    'Why “they can all believe in”',
  ])
  for (const [, place] of page.body.matchAll(/popovertarget="([^"]+)"/g))
    expect(page.body).toContain(`id="${place}" popover="auto"`)
  expect(page.body.match(/popovertargetaction="hide"/g)).toHaveLength(3)
  expect(page.text).toContain('Said by a nurse. At a workshop on collaboration. Most people agree (20 of 24)')
  expect(page.text).toContain('<b>“Via” is not how anybody speaks')
  expect(page.text.split('Our source gives no cause for this change.')).toHaveLength(2)
})

test('a visitor’s page asks for what anybody may read, a member’s for what members may', async () => {
  asked.length = 0
  await house.visitor().get(address, { cookie: 'not=remembered' })
  await (await house.signedIn()).get(address)
  const ids = { beforeId: comparison.before.id, afterId: comparison.after.id, now: house.clock.now() }
  expect(asked).toContainEqual(expect.objectContaining({ ...ids, audience: 'member' }))
  expect(asked.filter(({ audience }) => audience === 'anyone').length).toBeLessThanOrEqual(1)
})

test('a phrase of which somebody noted why is not said to be untold, to members or visitors', async () => {
  const note = { ...cause, kind: 'note' as const, lang: '', by: '', where: '', href: null, votes: null }
  answer([{ ...note, words: 'Nobody said it: the sentence was too long.' }])
  const read = await (await house.signedIn()).get(address)
  expect(read.text).toContain('Of 1, a note says what is known')
  expect(read.text).toContain('Nobody said it: the sentence was too long.')
  answer([{ ...note, words: 'What members said is for members.' }])
  const visited = await house.visitor().get(address, { cookie: 'not=remembered either' })
  expect(visited.text).toContain('Of 1, a note says what is known')
  expect(visited.text).toContain('What members said is for members.')
})

test.each([
  ['art', 'with partners', false],
  ['partners', 'with Partners, always and everywhere', true],
  ['an', 'a', false],
])('a suggestion that added “%s” has brought “%s”: %s', (added, words, isSo) => {
  const change = { kind: 'reword', was: 'We work', words: `We work ${added}` }
  expect(hasBrought(change, { side: 'after', words })).toBe(isSo)
})
