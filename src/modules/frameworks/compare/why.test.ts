import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { type Cause, type CausesAsked, causesCalled } from '../comparison/causes.ts'
import { findComparison } from '../comparison/find-comparison.ts'
import { listChangedPhrases } from '../comparison/phrases.ts'
import { plantFrameworks } from '../seed.ts'

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
const answer = (causes: readonly Cause[]) =>
  causesCalled.answerBy(async (_db, asking) => {
    asked.push(asking)
    return causes
  })

test('where nobody has said anything, the page says so once', async () => {
  answer([])
  const page = await (await house.signedIn()).get(address)
  expect(page.text).toContain('3 phrases changed. Nobody has said yet why.')
  expect(page.text.match(/Nobody has said yet why/g)).toHaveLength(1)
  expect(page.selectAll('button.cw-why')).toEqual([])
})

test('a changed phrase opens to what led to it, and the others are said to be untold', async () => {
  answer([
    cause,
    { ...cause, id: '2', phrase: phrase('to one another'), kind: 'card', by: '', href: null, votes: null },
  ])
  const page = await (await house.signedIn()).get(address)
  expect(page.text).toContain('2 of 3 open to what led to them')
  expect(page.text).toContain('Of the other 1, nobody has said yet why.')
  expect(page.selectAll('button.cw-why')).toEqual(['Why “to one another”', 'Why “through”'].toReversed())
  for (const [, place] of page.body.matchAll(/popovertarget="([^"]+)"/g))
    expect(page.body).toContain(`id="${place}" popover="auto"`)
  expect(page.body.match(/popovertargetaction="hide"/g)).toHaveLength(2)
  expect(page.text).toContain('Said by a nurse. At a workshop on collaboration. Most people agree (20 of 24)')
  expect(page.text).toContain('<b>“Via” is not how anybody speaks')
  expect(page.text).toContain('Nobody has said yet why: “they can all believe in”.')
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
