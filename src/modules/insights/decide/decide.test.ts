import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { decideOn, lettersTo, sayIn, statementsOf } from '#test/saying.ts'
import { castVotes, layConversation } from '#test/voting.ts'
import { tellAuthors } from '../tell-authors/tell-authors.ts'

// Whoever looks after a conversation decides; the author reads what and why; everything can be undone.

const house = await openTestHouse()
const { db, clock } = house
const organiser = await house.signedIn('organiser')
const by = organiser.member.id
const author = await house.signedIn()

const layWith = async (slug: string, ...said: string[]) => {
  const here = await layConversation(house, { slug, statements: ['We listen before we speak'] })
  for (const words of said) await sayIn(author, here, { words, allTheSame: 'yes' })
  return here
}

/** The letters that the author got of what became of what they said. */
async function lettersAfterTelling() {
  await tellAuthors(db, { at: clock.now(), signal: new AbortController().signal })
  return await db
    .selectFrom('letters.item as item')
    .innerJoin('letters.news as news', 'news.id', 'item.newsId')
    .select(['news.title', 'news.summary', 'news.href'])
    .where('item.memberId', '=', author.member.id)
    .where('news.topic', '=', 'insights.statementDecided')
    .execute()
}

test('what waits is shown the oldest first, with its age and what looks like it, and with no name', async () => {
  const here = await layWith('queue', 'Bring cake', 'We do not listen before we speak')
  clock.forward(26 * 60 * 60 * 1000)
  const page = await organiser.get(`${here.at}/moderate`)
  expect(page.text).toContain('2 statements, the oldest first')
  expect(page.text.indexOf('Bring cake')).toBeLessThan(page.text.indexOf('We do not listen'))
  expect(page.text).toContain('a day ago')
  expect(page.text).toContain('Another may say the opposite')
  const one = await organiser.get(`${here.at}/moderate/3`)
  expect(one.text).toContain('they may be opposites')
  for (const { body } of [page, one]) expect(body).not.toContain(author.member.name)
  expect((await author.get(`${here.at}/moderate`)).status).toBe(403)
})

test('each decision needs its reason, and what was typed is kept', async () => {
  const here = await layWith('reasons', 'Boards and bins and buses')
  await organiser.get(`${here.at}/moderate/2`)
  const bare = await organiser.post(`${here.at}/moderate/2`, { do: 'leave-out', seen: '1', outReason: ' ' })
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('Enter why, as its author will read it')
  const long = await organiser.post(`${here.at}/moderate/2`, {
    do: 'reword',
    seen: '1',
    rewordReason: 'x'.repeat(1001),
  })
  expect(long.fields.rewordReason).toBe('x'.repeat(1001))
  expect((await statementsOf(house, here))[1]?.status).toBe('waiting')
})

test('asked to reword, its author reads why, says it anew, and the two stay linked', async () => {
  const here = await layWith('reword', 'Boards and bins and buses')
  await organiser.get(`${here.at}/moderate/2`)
  const reason = 'There are three thoughts in it. Which matters most?'
  const sent = await organiser.post(`${here.at}/moderate/2`, {
    do: 'reword',
    seen: '1',
    rewordReason: reason,
  })
  expect(sent.location).toBe(`${here.at}/moderate/2?done=asked`)
  // At once, and once: nobody votes on it meanwhile.
  const asked = (await lettersTo(house, author.member)).filter(({ bodyText }) => bodyText.includes(reason))
  expect(asked.map(({ subject }) => subject)).toEqual(['Please say it otherwise'])
  expect(asked[0]?.bodyText).toContain(`${here.at}/say?instead-of=2`)
  expect((await lettersAfterTelling()).map(({ summary }) => summary).join()).not.toContain('Boards and bins')
  const mine = await author.get(`${here.at}/mine`)
  expect(mine.text).toContain(reason)
  const form = await author.get(`${here.at}/say?instead-of=2`)
  expect(form.select('h1')).toContain('Say it otherwise')
  const { token: _, ...fields } = form.fields
  await author.post(`${here.at}/say`, { ...fields, words: 'The bus should come on time' })
  const [, first, second] = await statementsOf(house, here)
  expect(second).toMatchObject({ parentId: first?.id, status: 'waiting' })
  expect((await author.get(`${here.at}/mine`)).text).toContain('You said it anew, as no. 3')
})

test('a mended slip keeps the first words one press away, and can be put back', async () => {
  const here = await layWith('mend', 'Leadres listen')
  await decideOn(house, { ...here, number: 2, by, decision: { do: 'mend', words: 'Leaders listen' } })
  const page = await organiser.get(`${here.at}/moderate/2`)
  expect(page.text).toContain('As it was first written')
  expect(page.text).toContain('Leadres listen')
  expect((await author.get(`${here.at}/mine`)).text).toContain('The words before: Leadres listen')
  await decideOn(house, { ...here, number: 2, by, decision: { do: 'undo' } })
  expect((await statementsOf(house, here))[1]?.words).toBe('Leadres listen')
  expect((await organiser.get(`${here.at}/moderate/2`)).text).not.toContain('As it was first written')
})

test('joined by a person, both authors read it, votes come together, and they can be parted', async () => {
  const here = await layWith('join', 'We listen first, and speak then')
  await decideOn(house, { ...here, number: 2, by, decision: { do: 'let-in' } })
  await castVotes(house, here, [
    { voter: 'ann', number: 2, answer: 1 },
    { voter: 'bo', number: 1, answer: -1 },
    { voter: 'bo', number: 2, answer: 1 },
  ])
  expect(await decideOn(house, { ...here, number: 2, by, decision: { do: 'join', into: 1 } })).toBe('joined')
  const [first, second] = await statementsOf(house, here)
  expect(second).toMatchObject({
    status: 'joined',
    joinedInto: first?.id,
    reason: 'It says the same as no. 1.',
  })
  const counts = await db
    .selectFrom('insights.statementCount')
    .select(['agree', 'disagree'])
    .where('statementId', '=', `${first?.id}`)
    .execute()
  expect(counts).toEqual([{ agree: 2, disagree: 0 }])
  expect((await author.get(`${here.at}/mine`)).text).toContain(
    'It says the same as no. 1: We listen before we speak',
  )
  expect((await organiser.get(`${here.at}/moderate/1`)).text).toContain('Another was joined with it')
  expect(await decideOn(house, { ...here, number: 2, by, decision: { do: 'undo' } })).toBe('undone')
  expect((await statementsOf(house, here))[1]).toMatchObject({ status: 'in', joinedInto: null })
  expect((await organiser.get(`${here.at}/moderate/1`)).text).toContain('The other was parted from it again')
})

test('a statement is joined with none that is not in, and never with itself', async () => {
  const here = await layWith('join-none', 'Cake', 'Tea')
  for (const into of [2, 3, 99]) {
    const outcome = await decideOn(house, { ...here, number: 2, by, decision: { do: 'join', into } })
    expect(outcome).toBe('no-such')
  }
  await organiser.get(`${here.at}/moderate/2`)
  const page = await organiser.post(`${here.at}/moderate/2`, { do: 'join', seen: '1', into: 'the other' })
  expect(page.text).toContain('Enter the number of the other statement')
})

test('each decision can be taken back, one after the other, to where it waited', async () => {
  const here = await layWith('undo', 'Parking')
  const stands = async () => (await statementsOf(house, here))[1]?.status
  await decideOn(house, { ...here, number: 2, by, decision: { do: 'let-in' } })
  await decideOn(house, {
    ...here,
    number: 2,
    by,
    decision: { do: 'leave-out', outReason: 'Not the question' },
  })
  expect(await stands()).toBe('out')
  const undo = { ...here, number: 2, by, decision: { do: 'undo' } } as const
  await decideOn(house, undo)
  expect(await stands()).toBe('in')
  await decideOn(house, undo)
  expect(await stands()).toBe('waiting')
  expect(await decideOn(house, undo)).toBe('not-now')
})

test('of two who decide at once, the second sees what the first did', async () => {
  const here = await layWith('race', 'Lunch together')
  const [one, other] = [await house.signedIn('organiser'), await house.signedIn('organiser')]
  await one.get(`${here.at}/moderate/2`)
  await other.get(`${here.at}/moderate/2`)
  const [first, second] = await Promise.all([
    one.post(`${here.at}/moderate/2`, { do: 'leave-out', seen: '1', outReason: 'Off the question' }),
    other.post(`${here.at}/moderate/2`, { do: 'leave-out', seen: '1', outReason: 'It names somebody' }),
  ])
  expect([first.status, second.status].toSorted()).toEqual([303, 409])
  const late = first.status === 409 ? first : second
  expect(late.text).toContain('Somebody else has decided on it')
})

test('an author hears once of all that was decided, and not of what was taken back', async () => {
  const before = (await lettersAfterTelling()).length
  const here = await layWith(
    'letters',
    'Tea at four',
    'Fewer slides',
    'Longer breaks',
    'Longer braeks at lunch',
  )
  await decideOn(house, { ...here, number: 2, by, decision: { do: 'let-in' } })
  await decideOn(house, {
    ...here,
    number: 3,
    by,
    decision: { do: 'leave-out', outReason: 'Said in the rules' },
  })
  await decideOn(house, { ...here, number: 4, by, decision: { do: 'let-in' } })
  await decideOn(house, { ...here, number: 4, by, decision: { do: 'undo' } })
  await decideOn(house, { ...here, number: 5, by, decision: { do: 'mend', words: 'Longer breaks at lunch' } })
  const letters = await lettersAfterTelling()
  expect(letters.length - before).toBe(1)
  const letter = letters.find(({ href }) => href === `${here.at}/mine`)
  expect(letter?.summary).toContain('“Tea at four” (What helps us to trust each other?) is in')
  expect(letter?.summary).toContain(
    '“Fewer slides” (What helps us to trust each other?) was left out. Because: Said in the rules',
  )
  expect(letter?.summary).not.toContain('“Longer breaks”')
  expect(letter?.summary).toContain('waits to be looked at. A slip of the pen was mended')
  expect(letter?.href).toBe(`${here.at}/mine`)
  expect(await lettersAfterTelling()).toHaveLength(letters.length)
})

test('whoever is erased leaves what they said, and nothing that says who it was', async () => {
  const here = await layConversation(house, { slug: 'erased', statements: [] })
  const gone = await house.signedIn()
  await sayIn(gone, here, { words: 'I said it and I left' })
  await gone.get('/account/erase')
  await db.deleteFrom('people.member').where('id', '=', gone.member.id).execute()
  expect(await statementsOf(house, here)).toMatchObject([{ words: 'I said it and I left', authorId: null }])
})

test('whoever has decided goes on to the next that waits', async () => {
  const here = await layWith('next', 'Fewer forms', 'More trees')
  await organiser.get(`${here.at}/moderate/2`)
  const first = await organiser.post(`${here.at}/moderate/2`, { do: 'let-in', seen: '1' })
  const done = await organiser.get(`${first.location}`)
  expect(done.links).toContainEqual({ text: 'The next that waits', href: `${here.at}/moderate/3` })
  const last = await organiser.post(`${here.at}/moderate/3`, { do: 'let-in', seen: '1' })
  expect((await organiser.get(`${last.location}`)).text).toContain('No other waits')
})

test('where statements are shown at once, those that nobody has looked at are a list', async () => {
  const here = await layConversation(house, { slug: 'unlooked', statements: [] })
  expect((await organiser.get(`${here.at}/moderate`)).text).not.toContain('Not looked at yet')
  await db.updateTable('insights.conversation').set({ looksFirst: false }).where('id', '=', here.id).execute()
  for (const words of ['Plant a hedge', 'Mend the roof']) await sayIn(author, here, { words })
  await decideOn(house, { ...here, number: 1, by, decision: { do: 'mend', words: 'Plant hedges' } })
  const list = await organiser.get(`${here.at}/moderate?which=unlooked`)
  expect(list.text).toContain('Not looked at yet')
  expect(list.text).toContain('Mend the roof')
  expect(list.text).not.toContain('Plant hedges')
})
