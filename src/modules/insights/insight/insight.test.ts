import { expect, test } from 'vitest'
import { closeBoard } from '#modules/boards/index.ts'
import { insightCaptured } from '#modules/connect/index.ts'
import { eraseMember, leaveHouse } from '#modules/people/index.ts'
import { joinBoard, layBoard, writeCard } from '#test/boards.ts'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { layConversation } from '#test/voting.ts'
import { namedAs } from '../named-as.ts'

// An insight goes as far as whoever said it let it, is named as they chose, and is gone where they take it back.

const house = await openTestHouse()
const { db, clock } = house
const map = await drawSystem(house, { parts: ['hospitals'], places: ['lambeth'], experiences: ['nursing'] })
const reader = await house.signedIn()

type Kept = Parameters<typeof insightCaptured.tell>[1]['kept']
const ofMeeting = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

const capture = (number: number, kept: Kept) =>
  db.transaction().execute((tx) =>
    insightCaptured.tell(tx, {
      insightId: ofMeeting(number),
      roundId: ofMeeting(0),
      characteristic: 'trust',
      kept,
      at: clock.now(),
    }),
  )

const find = (number: number) =>
  db
    .selectFrom('insights.insight')
    .selectAll()
    .where('sourceId', '=', ofMeeting(number))
    .executeTakeFirstOrThrow()

const aNurse = () =>
  addIntroduced(house, 'Femi Test-Adeyemi', {
    hats: [{ partId: `${map.get('hospitals')}`, organisationId: null, roleInWords: 'Ward sister' }],
  })

test('what was captured in a pair is read as far as its authors agreed, named as each chose', async () => {
  const memberId = await aNurse()
  const kept = { words: 'Ask before you help', lang: 'en', uses: ['wording'] } as const
  for (const [number, attribution, by] of [
    [1, 'named', 'Femi Test-Adeyemi'],
    [2, 'role', 'Ward sister'],
    [3, 'part', 'Hospitals'],
    [4, 'none', undefined],
  ] as const) {
    await capture(number, { ...kept, authors: [{ memberId, attribution }] })
    const { id } = await find(number)
    expect((await namedAs(db, { ids: [id], at: clock.now() })).get(id)).toBe(by)
    const page = await reader.get(`/insights/${id}`)
    expect(page.text).toContain(by ?? 'Without a name')
    if (attribution !== 'named') expect(page.body).not.toContain('Femi')
  }
  const list = await reader.get('/insights?of=trust&source=match&find=helping')
  expect(list.selectAll('blockquote')).toHaveLength(4)
})

test('what its authors agreed to for nothing, or for the report alone, is read by no other member', async () => {
  const memberId = await aNurse()
  const kept = { lang: 'en', authors: [{ memberId, attribution: 'named' as const }] }
  await capture(5, { ...kept, words: 'Between the two of us', uses: [] })
  await capture(6, { ...kept, words: 'For the report alone', uses: ['report'] })
  const list = await reader.get('/insights')
  expect(list.text).not.toContain('Between the two of us')
  expect(list.text).not.toContain('For the report alone')
  expect((await reader.get(`/insights/${(await find(6)).id}`)).status).toBe(404)
})

test('taken back where it was said, it is shown nowhere; shared again, it is there as it was tagged', async () => {
  const memberId = await aNurse()
  const kept = {
    words: 'The tea round',
    lang: 'en',
    uses: ['wording'] as const,
    authors: [{ memberId, attribution: 'role' as const }],
  }
  await capture(7, kept)
  const { id } = await find(7)
  const editor = await house.signedIn('editor')
  await editor.get(`/insights/${id}/tag`)
  await editor.post(`/insights/${id}/tag`, { tags: 'none' })
  await capture(7, null)
  expect((await reader.get(`/insights/${id}`)).status).toBe(404)
  expect((await reader.get('/insights')).text).not.toContain('The tea round')
  await capture(7, { ...kept, words: 'The tea round at four' })
  expect((await reader.get(`/insights/${id}`)).text).toContain('The tea round at four')
  expect((await reader.get('/insights?of=none')).text).toContain('The tea round at four')
})

test('a card is named where a name was chosen, an unlinkable one by nobody, and none is for public pages', async () => {
  const named = await layBoard(house)
  const [guest, silent] = [house.visitor(), house.visitor()]
  await joinBoard(guest, named, 'Ines of ward 4')
  await joinBoard(silent, named)
  await writeCard(guest, named, { words: 'Ring before you write' })
  await writeCard(silent, named, { words: 'Less e-mail altogether' })
  const unlinkable = await layBoard(house, { authorship: 'unlinkable' })
  const unknown = house.visitor()
  await joinBoard(unknown, unlinkable)
  await writeCard(unknown, unlinkable, { words: 'Nobody knows that I said it' })
  await db.updateTable('boards.question').set({ revealedAt: clock.now() }).execute()
  for (const { id: boardId } of [named, unlinkable])
    await db.transaction().execute((tx) => closeBoard(tx, { boardId, by: null, at: clock.now() }))

  const page = await reader.get('/insights?source=board')
  expect(page.text).toContain('Ines of ward 4')
  for (const words of ['Less e-mail altogether', 'Nobody knows that I said it'])
    expect(page.text).toContain(words)
  const kept = await db
    .selectFrom('insights.insight as insight')
    .leftJoin('insights.insightAuthor as author', 'author.insightId', 'insight.id')
    .select(['insight.words', 'insight.uses', 'author.name', 'author.memberId'])
    .where('insight.source', '=', 'board')
    .orderBy('insight.words')
    .execute()
  const uses = ['wording', 'report']
  expect(kept).toEqual([
    { words: 'Less e-mail altogether', uses, name: null, memberId: null },
    { words: 'Nobody knows that I said it', uses, name: null, memberId: null },
    { words: 'Ring before you write', uses, name: 'Ines of ward 4', memberId: null },
  ])
})

test('a member writes one down, changes how they are named, takes it back and shares it again', async () => {
  const author = await house.signedIn()
  await author.get('/insights/add')
  const words = 'Nobody reads the minutes, everybody reads the wall'
  const sent = await author.post('/insights/add', {
    words,
    attribution: 'named',
    uses: ['wording', 'public'],
    tags: 'none',
  })
  const at = `${sent.location}`.replace(/\?.*/, '')
  expect((await author.follow(sent)).text).toContain(author.member.name)
  expect((await reader.get('/insights?of=none')).text).toContain(words)
  await author.post(at, { do: 'change', attribution: 'none', uses: 'wording' })
  expect((await reader.get(at)).body).not.toContain(author.member.name)
  const refused = await reader.post(at, { do: 'withdraw' })
  expect(refused.status).toBe(404)

  const here = await layConversation(house, { slug: 'with-insight', statements: [] })
  const form = await reader.get(`${here.at}/say?insight=${at.slice('/insights/'.length)}`)
  expect(form.fields).toMatchObject({ kind: 'insight', words })
  const votes = async () =>
    (await reader.get(at)).links.filter(({ text }) => text.startsWith('Put it to the vote')).length
  expect(await votes()).toBe(1)
  // Many stand in a list, one press away.
  for (const slug of ['second', 'third', 'fourth']) await layConversation(house, { slug, statements: [] })
  expect(await votes()).toBe(0)
  expect((await reader.get(at)).text).toContain('Put it to the vote in which conversation?')
  expect((await reader.get(`${at}?in=third`)).location).toBe(
    `/conversations/third/say?insight=${at.slice('/insights/'.length)}`,
  )
  await author.get(at)
  await author.post(at, { do: 'withdraw' })
  expect((await reader.get(at)).status).toBe(404)
  expect((await reader.get(`${here.at}/say?insight=${at.slice('/insights/'.length)}`)).text).not.toContain(
    words,
  )
  expect((await author.get('/insights?mine=yes')).text).toContain(words)
  await author.get(at)
  await author.post(at, { do: 'bring-back' })
  expect((await reader.get(at)).status).toBe(200)
})

test.each([
  ['nothing', { words: ' ' }, 'Enter what was said'],
  ['a picture alone', { words: '🌈' }, 'Enter words too'],
  ['5,000 characters', { words: 'Long. '.repeat(834) }, 'must be 500 characters or less'],
  [
    'no choice of how to be named',
    { words: 'Fine words', attribution: '' },
    'Select how you would like to be named',
  ],
])('%s is refused in clear words, and everything typed is kept', async (_, typed, says) => {
  const author = await house.signedIn()
  await author.get('/insights/add')
  const page = await author.post('/insights/add', { attribution: 'role', uses: ['report'], ...typed })
  expect(page.status).toBe(422)
  expect(page.text).toContain(says)
  expect(page.fields.words).toBe(typed.words)
})

test('an organiser writes down what somebody said elsewhere, named as they wished; a member cannot', async () => {
  const organiser = await house.signedIn('organiser')
  await organiser.get('/insights/add?whose=other')
  const typed = { whose: 'other', words: 'The lift is the real gatekeeper', uses: 'wording' }
  const nowhere = await organiser.post('/insights/add', { ...typed, source: 'library' })
  expect(nowhere.text).toContain('Enter where it was said')
  const sent = await organiser.post('/insights/add', {
    ...typed,
    source: 'library',
    place: 'A visit to the day centre',
    name: 'a wheelchair user',
  })
  const page = await reader.get(`${sent.location}`.replace(/\?.*/, ''))
  expect(page.text).toContain('a wheelchair user')
  expect(page.text).toContain('A visit to the day centre')
  expect(page.body).not.toContain(organiser.member.name)
  const form = await reader.get('/insights/add?whose=other')
  expect(form.text).toContain('You decide how far it goes')
})

test('who leaves takes their words back, and who is erased takes them along', async () => {
  const [leaver, erased] = [await house.signedIn(), await house.signedIn()]
  for (const author of [leaver, erased]) {
    await author.get('/insights/add')
    await author.post('/insights/add', {
      words: `Words of ${author.member.id}`,
      attribution: 'named',
      uses: 'public',
    })
  }
  const post = { baseUrl: house.config.baseUrl, mailFrom: house.config.mailFrom }
  await db.transaction().execute(async (tx) => {
    await leaveHouse(tx, { memberId: leaver.member.id, post, at: clock.now() })
    await eraseMember(tx, { memberId: erased.member.id, by: null, post, at: clock.now() })
  })
  const list = await reader.get('/insights?find=words')
  expect(list.text).not.toContain(leaver.member.id)
  const left = await db
    .selectFrom('insights.insight')
    .select(['words', 'withdrawnAt'])
    .where('words', 'like', 'Words of %')
    .execute()
  expect(left).toEqual([{ words: `Words of ${leaver.member.id}`, withdrawnAt: clock.now() }])
})

test('who may say of what an insight speaks: whoever said it, and those who work on the wording', async () => {
  const { id } = await find(1)
  expect((await reader.get(`/insights/${id}/tag`)).status).toBe(404)
  expect((await (await house.signedIn('facilitator')).get(`/insights/${id}/tag`)).status).toBe(200)
})
