import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { castVotes, type InventedVote, layConversation } from '#test/voting.ts'
import { findLastSnapshot } from '../snapshot.ts'
import type { Figure } from '../snapshots/body.ts'
import { takeDueSnapshots } from '../snapshots/job.ts'

const house = await openTestHouse()
const { db, clock } = house

const words = Array.from({ length: 14 }, (_, place) => `Statement number ${place + 1} says something`)

/** Two of each camp of fifteen say otherwise than it: where one alone did, nothing could be told of the camp. */
const isOther = (person: number, place: number) =>
  [place * 3, place * 3 + 7].some((one) => one % 15 === person % 15)

/** Two camps: most agree on the first four, few understand the fifth, and the camps differ on the others. */
function answerOf(person: number, place: number): 1 | 0 | -1 {
  if (place === 4) return person % 15 < 7 ? 0 : 1
  const agrees = place < 4 || person < 15 === place % 2 > 0
  return agrees === isOther(person, place) ? -1 : 1
}

const votes: InventedVote[] = Array.from({ length: 30 }, (_, person) =>
  words.map((_, place) => ({
    voter: `voter ${person}`,
    number: place + 1,
    answer: answerOf(person, place),
    class: person % 3 === 0 ? 'residents' : 'several',
  })),
).flat()

const laid = async (slug: string) => {
  const here = await layConversation(house, {
    slug,
    statements: words,
    classes: { residents: 30, several: 20 },
  })
  await castVotes(house, here, votes)
  await takeDueSnapshots(db, { at: clock.now() })
  return here
}

const here = await laid('results')

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('before enough people have voted, the page says when there will be something to see', async () => {
  const empty = await layConversation(house, { slug: 'nothing', statements: words })
  const seen = await (await house.signedIn()).get(`${empty.at}/results`)
  expect(seen.text).toContain('It comes when 5 people have voted')
})

test('once enough have voted it says that it is being worked out, and who has voted on all is asked no more', async () => {
  const early = await layConversation(house, { slug: 'early', statements: ['We listen'] })
  const four = ['a', 'b', 'c', 'd'].map((voter) => ({ voter, number: 1, answer: 1 as const }))
  await castVotes(house, early, four)
  const browser = await house.signedIn()
  const before = await browser.get(`${early.at}/results`)
  expect(before.text).toContain('It comes when 5 people have voted')
  expect(before.text).toContain('Vote on what others said')
  await browser.get(`${early.at}/vote`)
  await browser.post(`${early.at}/vote/1`, { answer: 'agree' })
  const after = await browser.get(`${early.at}/results`)
  expect(after.text).toContain('It is being worked out: look again in a minute')
  expect(after.text).not.toContain('Vote on what others said')
  await takeDueSnapshots(db, { at: clock.now() })
  expect((await browser.get(`${early.at}/results`)).text).not.toContain('Vote on what others said')
})

test('what members say of themselves is a table of its own, and no opinion', async () => {
  const own = await layConversation(house, {
    slug: 'of-oneself',
    statements: ['We listen.', 'I am new here'],
  })
  await db
    .updateTable('insights.statement')
    .set({ kind: 'about-me' })
    .where('conversationId', '=', own.id)
    .where('number', '=', 2)
    .execute()
  const said = Array.from({ length: 24 }, (_, person) => [
    { voter: `voter ${person}`, number: 1, answer: 1 as const },
    { voter: `voter ${person}`, number: 2, answer: person % 2 ? (1 as const) : (-1 as const) },
  ])
  await castVotes(house, own, said.flat())
  await takeDueSnapshots(db, { at: clock.now() })
  const seen = await (await house.signedIn()).get(`${own.at}/results`)
  expect(seen.select('#figures')).toMatch(
    /1\. We listen\..*What members say of themselves.*2\. I am new here/,
  )
  expect(seen.text).toContain('So for me')
  // A quotation that ends with a stop has no second one behind it.
  expect(seen.text).toContain('“We listen.”')
  expect(seen.text).not.toContain('.”.')
})

test('how it was worked out says exactly what is told of few, and the stability in figures', async () => {
  const seen = await (await house.signedIn()).get(`${here.at}/results`)
  const how = seen.select('#how')
  expect(how).toContain('A statement on which fewer than 5 people voted is not told of')
  expect(how).toContain('and these may be fewer than 5')
  expect(how).toMatch(/How stable the groups are: [01]\.\d\d/)
  expect(seen.text).not.toContain(' of 1)')
  const stands = await house.signedIn()
  await stands.get(`${here.at}/vote`)
  await stands.post(`${here.at}/vote/1`, { answer: 'agree' })
  expect((await stands.get(`${here.at}/where-i-stand`)).text).toContain(
    'A statement on which fewer than 5 people voted is not told of',
  )
})

test('every sentence of the results says what the counts say', async () => {
  const body = (await findLastSnapshot(db, here.id))?.body
  const countOf = (number: number, answer: 1 | 0 | -1) =>
    votes.filter((vote) => vote.number === number && vote.answer === answer).length
  expect(body?.sentences[0]?.before).toBe('30 people voted 420 times on 14 statements.')
  const quoted = body?.sentences.filter(({ number }) => number !== null) ?? []
  expect(quoted.length).toBeGreaterThan(6)
  let compared = 0
  for (const { before, number, after } of quoted) {
    const told = /\((\d+) of the (\d+)/.exec(before) ?? /Unclear: (\d+) of the (\d+)/.exec(before)
    if (told) {
      const answer = before.includes('disagree') ? -1 : before.startsWith('Unclear') ? 0 : 1
      expect([Number(told[1]), Number(told[2])]).toEqual([countOf(number ?? 0, answer), 30])
    }
    for (const [, group, count, of] of after.matchAll(/in group (\w)[^()]*\((\d+) of the (\d+)/g)) {
      const camp = group === nameOfFirst(body?.figures ?? []) ? 0 : 1
      expect([Number(count), Number(of)]).toEqual([agreeIn(camp, number ?? 0), 15])
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(4)
})

/** How many of a camp agree with a statement; the first camp is the one whose people come first. */
const agreeIn = (camp: number, number: number) =>
  votes.filter(
    (vote) =>
      vote.number === number && vote.answer === 1 && Number(vote.voter.slice(6)) < 15 === (camp === 0),
  ).length

/** What the first camp is called: a figure that fits it and not the other tells. */
function nameOfFirst(figures: readonly Figure[]): string {
  for (const { number, groups } of figures)
    for (const [group, cell] of groups.entries())
      if (cell.kind === 'shown' && agreeIn(0, number) !== agreeIn(1, number))
        return (cell.agree === agreeIn(0, number)) === (group === 0) ? 'A' : 'B'
  throw new Error('No figure tells the groups apart')
}

test('the page reads in full without a picture: each figure stands in words or in the table', async () => {
  const seen = await (await house.signedIn()).get(`${here.at}/results`)
  const text = textOf(seen.text)
  for (const title of ['In short', 'Common ground', 'What people differ about', 'What is not clear'])
    expect(text).toContain(title)
  expect(text).toContain('The groups are stable')
  expect(text).toContain('Group A: 15 people')
  expect(text).toContain('Who is heard')
  expect(text).toContain('commonweal-opinions-2')
  expect(text).toContain('A circle is one statement, by its number in the table')
  // Where some would overlap, one mark stands for them and says for which: no statement of the map is lost in it.
  const told = [...text.matchAll(/(\d+)\+(\d+): ([\d, and]+)\./g)]
  expect(told.length).toBeGreaterThan(0)
  for (const [, first, others, all] of told) {
    const numbers = `${all}`.match(/\d+/g)
    expect(numbers?.[0]).toBe(first)
    expect(numbers).toHaveLength(Number(others) + 1)
  }
  const withoutPictures = textOf(seen.text.replace(/<svg[\s\S]*?<\/svg>/g, ''))
  for (const word of words) expect(withoutPictures).toContain(word)
})

test('what was left out since is told of nowhere, also not in what can be taken away', async () => {
  const other = await laid('left-out')
  await db
    .updateTable('insights.statement')
    .set({ status: 'out' })
    .where('conversationId', '=', other.id)
    .where('number', '=', 1)
    .execute()
  const browser = await house.signedIn()
  for (const path of ['results', 'export/comments.csv', 'export/figures.csv', 'export/snapshot.json'])
    expect((await browser.get(`${other.at}/${path}`)).body).not.toContain('Statement number 1 says')
  expect((await browser.get(`${other.at}/results`)).text).toContain('1 left out')
})

test('what is taken away holds counts, method and seed, and nobody’s votes', async () => {
  const browser = await house.signedIn()
  const get = async (name: string) => (await browser.get(`${here.at}/export/${name}`)).body
  expect(await get('summary.csv')).toContain('seed,seed of results')
  const comments = (await get('comments.csv')).trim().split('\r\n')
  expect(comments[0]).toBe('timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body')
  const agrees = votes.filter(({ number, answer }) => number === 1 && answer === 1).length
  expect(comments[1]).toMatch(new RegExp(`^,,1,,${agrees},\\d+,1,`))
  expect(await get('figures.csv')).toContain('group A: agree')
  const whole = JSON.parse(await get('snapshot.json'))
  expect(whole).toMatchObject({ method: 'commonweal-opinions-2', seed: 'seed of results', threshold: 5 })
  const rows = await db.selectFrom('insights.voter').select('pseudonym').execute()
  const all = [await get('snapshot.json'), await get('figures.csv')].join()
  for (const { pseudonym } of rows) expect(all).not.toContain(pseudonym.toString('hex'))
  expect((await browser.get(`${here.at}/export/votes.csv`)).status).toBe(404)
})
