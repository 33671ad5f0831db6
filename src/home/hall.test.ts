import { describe, expect, test } from 'vitest'
import { plantCommunity } from '#modules/community/index.ts'
import { plantFrameworks } from '#modules/frameworks/index.ts'
import { joinBoard, layBoard } from '#test/boards.ts'
import { openTestHouse } from '#test/house.ts'
import { layConversation } from '#test/voting.ts'
import { firstSentence } from './first-sentence.ts'
import { behaviourOfTheDay, ofTheDay } from './of-the-day.ts'

const house = await openTestHouse()
const { db, config } = house
await plantCommunity({ db, config, now: house.clock.now() })
await plantFrameworks({ db, config, now: house.clock.now() })

test('who comes in for the first time is welcomed, and the day after is not any more', async () => {
  const member = await house.signedIn()
  const hall = await member.get('/')
  expect(hall.select('h1')).toContain(`Hello, ${member.member.name}`)
  expect(hall.text).toContain('Welcome. It is good that you are here')
  expect(hall.text).toContain('Three things to begin with')
  house.clock.forward(24 * 60 * 60 * 1000)
  expect((await member.get('/')).text).not.toContain('It is good that you are here')
})

test('an organiser is told what the house still lacks before others come in, and no longer once it is there', async () => {
  const organiser = await house.signedIn('organiser', 'editor', 'administrator')
  const before = await organiser.get('/')
  expect(before.text).toContain('Before others come in')
  expect(before.text).toContain('Two things to begin with')
  expect(before.links.map(({ href }) => href)).toEqual(
    expect.arrayContaining(['/community/edit/name-and-place', '/administration/mail']),
  )
  const { fields } = await organiser.get('/community/edit/name-and-place')
  await organiser.post('/community/edit/name-and-place', { ...fields, contact: 'hello@leaders.org.uk' })
  expect((await organiser.get('/')).text).toContain('One thing to begin with')
  expect((await house.visitor().get('/')).text).toContain('Write to hello@leaders.org.uk')
})

test('a member finds a card from each room', async () => {
  const member = await house.signedIn()
  const hall = await member.get('/')
  for (const room of ['Frameworks', 'Members', 'Community'])
    expect(hall.selectAll('.cw-card__kicker')).toContain(room)
  expect(hall.text).toContain('In the wording of October 2022')
  expect(hall.text).toContain('To think about today')
  expect(hall.selectAll('.cw-card__kicker')).not.toContain('For editors')
  expect(hall.selectAll('.cw-card__kicker')).not.toContain('For administrators')
})

test('an editor is told of an open draft, and an administrator of mail that failed', async () => {
  const at = house.clock.now()
  await db
    .insertInto('frameworks.draft')
    .values({ frameworkSlug: 'sel-system-leader', title: 'The next wording', begunAt: at, changedAt: at })
    .execute()
  await db
    .insertInto('platform.mail')
    .values({
      act: 'test.mail',
      once: 'test',
      toAddress: 'a@commonweal.example',
      subject: 's',
      bodyText: 't',
      bodyHtml: 'h',
      queuedAt: at,
      dueAt: at,
      deadAt: at,
    })
    .execute()
  const hall = await (await house.signedIn('editor', 'administrator')).get('/')
  expect(hall.text).toContain('The next wording')
  expect(hall.text).toContain('One mail could not be sent')
  expect((await (await house.signedIn()).get('/')).text).not.toContain('One mail could not be sent')
})

test('whoever leads a board that is open finds it in the hall, and so does who sits at it under their name', async () => {
  const leader = await house.signedIn('facilitator')
  const board = await layBoard(house, { title: 'The open board', by: leader.member.id })
  expect((await leader.get('/')).links.map(({ href }) => href)).toContain(`${board.at}/lead`)
  const member = await house.signedIn()
  expect((await member.get('/')).text).not.toContain('The open board')
  await joinBoard(member, board, 'Ines')
  expect((await member.get('/')).links.map(({ href }) => href)).toContain(board.at)
  await leader.get(`${board.at}/close`)
  await leader.post(`${board.at}/close`)
  for (const each of [leader, member]) expect((await each.get('/')).text).not.toContain('The open board')
})

test('a member finds the three conversations that close first, and the way to the others', async () => {
  for (const [slug, closesOn] of [
    ['last', '2090-04-01'],
    ['first', '2089-01-01'],
    ['third', '2090-03-01'],
    ['second', '2090-02-01'],
    ['over', '2021-01-01'],
  ] as const) {
    const { id } = await layConversation(house, { slug, statements: [] })
    await db.updateTable('insights.conversation').set({ closesOn }).where('id', '=', id).execute()
  }
  const { links } = await (await house.signedIn()).get('/')
  const shown = links.filter(({ href }) => href.startsWith('/conversations'))
  expect(shown.map(({ href }) => href)).toEqual([
    '/conversations/first',
    '/conversations/second',
    '/conversations/third',
    '/conversations',
  ])
  expect(shown.at(-1)?.text).toContain('One more conversation is open')
})

test('the hall takes at most four queries, whoever reads it', async () => {
  for (const roles of [[], ['editor', 'administrator', 'organiser']] as const) {
    const member = await house.signedIn(...roles)
    await member.get('/')
    const before = house.database.statistics.statements
    await member.get('/')
    expect(house.database.statistics.statements - before).toBeLessThanOrEqual(4)
  }
})

describe('what is chosen for a day', () => {
  const characteristics = [{ behaviours: ['a', 'b'] }, { behaviours: ['c'] }, { behaviours: ['d', 'e', 'f'] }]

  test('is the same for all on that day, and goes through all in turn', () => {
    const days = Array.from({ length: 18 }, (_, at) =>
      new Date(Date.UTC(2022, 5, 1 + at)).toISOString().slice(0, 10),
    )
    const chosen = days.map((day) => behaviourOfTheDay(characteristics, day)?.behaviour)
    expect(new Set(chosen)).toEqual(new Set(['a', 'b', 'c', 'd', 'e', 'f']))
    for (const [at, one] of chosen.entries()) expect(one).not.toBe(chosen[at + 1])
  })

  test('is nothing where there is nothing', () => {
    expect(behaviourOfTheDay([], '2022-06-02')).toBeUndefined()
    expect(behaviourOfTheDay([{ behaviours: [] }], '2022-06-02')).toBeUndefined()
    expect(ofTheDay([], '2022-06-02')).toBeUndefined()
  })
})

test('a first sentence ends where the next begins', () => {
  expect(firstSentence('One e.g. this. Two.')).toBe('One e.g. this.')
  expect(firstSentence('No end')).toBe('No end')
})
