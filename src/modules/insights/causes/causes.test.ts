import { beforeAll, expect, test } from 'vitest'
import {
  type CausesAsked,
  findComparison,
  listChangedPhrases,
  plantFrameworks,
} from '#modules/frameworks/index.ts'
import { mailsTo } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { answerCauses } from '../answer-causes.ts'
import { plantCauses } from '../causes-seed.ts'

const house = await openTestHouse()
const seed = { db: house.db, config: house.config, now: house.clock.now() }
await plantFrameworks(seed)
await plantCauses(seed)

const compared = '/frameworks/sel-system-leader/compare/2021-10/2022-06-draft'
const here = '/insights/causes/sel-system-leader/2021-10/2022-06-draft'
const editor = await house.signedIn('editor')
const author = await house.signedIn()
let conflict = ''
let pair: Omit<CausesAsked, 'audience' | 'now'>

/** What a comparison is told of a phrase, as its kind and words. */
const answered = async (audience: 'anyone' | 'member', key = conflict) =>
  (await answerCauses(house.db, { ...pair, audience, now: house.clock.now() }))
    .filter(({ phrase }) => phrase === key)
    .map(({ kind, words }) => `${kind}: ${words}`)

beforeAll(async () => {
  const asked = { framework: 'sel-system-leader', before: '2021-10', after: '2022-06-draft' }
  const { comparison, versions } = await findComparison(house.db, asked)
  pair = { beforeId: comparison.before.id, afterId: comparison.after.id, comparison, versions }
  const phrase = listChangedPhrases(comparison).find(({ words }) => words.startsWith('Stimulating positive'))
  conflict = phrase?.key ?? ''
})

/** Something that a member said at an event, and what it may be used for. */
async function say(words: string, uses: string[], memberId: string | null = author.member.id) {
  const { id } = await house.db
    .insertInto('insights.insight')
    .values({ source: 'free', place: 'The workshop in June', words, uses, saidAt: house.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await house.db
    .insertInto('insights.insightAuthor')
    .values({ insightId: id, position: 0, memberId, attribution: memberId ? 'named' : 'none' })
    .execute()
  return id
}

const link = async (id: string, because = '') => {
  await editor.get(`${here}/${conflict}`)
  return editor.post(`${here}/${conflict}`, { do: 'link', origin: 'insight', id, because })
}

test('the real refinement of 2022 opens to the quotes that led to it; of the rest the page says that the source gives none', async () => {
  const { text } = await author.get(here)
  expect(text).toContain('12 phrases changed. 5 of them open to what was said. Of 7 it is known that nothing')
  expect(text).toContain('Embrace and get comfortable with the mess.')
  expect(text).toContain('“Give up your ego” became “leaving ego at the door”')
  expect(text).toContain('The source gives no words of members that led to this.')
  expect(text).not.toContain('Our source gives no cause')
  const visitor = await house.visitor().get(compared)
  expect(visitor.text).toContain('12 phrases changed. Press “Why” beside the words. 5 of 12 open')
  expect((await author.get('/insights/causes')).text).toContain('6 things that were said are linked.')
})

test('a member’s comparison asks the database five times and for the session, however many quotes led to it', async () => {
  await author.get(compared)
  const before = house.database.statistics.statements
  expect((await author.get(compared)).text).toContain('5 of 12 open to what led to them')
  expect(house.database.statistics.statements - before).toBeLessThanOrEqual(6)
})

test('what shares words with a phrase is proposed, found by its words, linked and unlinked by one press', async () => {
  const id = await say('Positive conflict is worth more than speed, and groupthink is our risk', ['wording'])
  const far = await say('The lift was broken again', ['wording'])
  const { text } = await editor.get(`${here}/${conflict}`)
  expect(text).toContain('groupthink is our risk')
  expect(text).not.toContain('The lift was broken')
  expect((await editor.get(`${here}/${conflict}?find=broken lift`)).text).toContain('The lift was broken')

  expect((await link(id, 'They said it first')).location).toContain('?done=linked')
  await link(id, 'They said it first')
  expect((await link(id)).status).toBe(303)
  const otherwise = await link(id, 'I read it first')
  expect(otherwise.status).toBe(409)
  expect(otherwise.text).toContain('Yours was: I read it first')
  expect(otherwise.text).toContain('Because: They said it first')
  await link(far)
  const linked = await editor.get(`${here}/${conflict}`)
  const rows = () =>
    house.db.selectFrom('insights.cause').select('id').where('phrase', '=', conflict).execute()
  expect(await rows()).toHaveLength(2)
  expect(linked.text).toContain(`Said by ${author.member.name}. The workshop in June, June 2022`)
  expect(linked.text).toContain('Because: They said it first')
  const { id: cause = '' } =
    (await house.db
      .selectFrom('insights.cause')
      .select('id')
      .where('insightId', '=', far)
      .executeTakeFirst()) ?? {}
  await editor.post(`${here}/${conflict}`, { do: 'unlink', cause })
  expect(await rows()).toHaveLength(1)
})

test('visitors read only what may be public, members what the wording may be developed with, nobody what was taken back', async () => {
  expect(await answered('anyone')).toEqual(['note: What members said that led to this is for members.'])
  expect((await answered('member')).join()).not.toContain('note:')
  const open = await say('Argue well before you decide', ['wording', 'public'])
  await link(open)
  const seen = async () => ({
    visitor: (await house.visitor().get(compared)).text,
    member: (await author.get(compared)).text,
  })
  const before = await seen()
  expect(before.visitor).toContain('Argue well before you decide')
  expect(before.visitor).not.toContain('groupthink is our risk')
  expect(before.member).toContain('groupthink is our risk')
  await author.get(`/insights/${open}`)
  await author.post(`/insights/${open}`, { do: 'withdraw' })
  const after = await seen()
  expect(after.visitor).not.toContain('Argue well before you decide')
  expect(after.member).not.toContain('Argue well before you decide')
})

test('what may not be used for the wording cannot be linked, nor can somebody who looks after nothing link', async () => {
  const closed = await say('Between us', ['report'])
  expect((await link(closed)).location).toContain('?done=gone')
  expect((await link('nonsense')).location).toContain('?done=gone')
  expect(
    (await author.post(`${here}/${conflict}`, { do: 'link', origin: 'insight', id: closed })).status,
  ).toBe(403)
  expect((await editor.get(`${here}/collaboration.summary.after.0.1`)).status).toBe(404)
})

test('whoever’s words led to it is told once: not by a second press, nor of what is linked later', async () => {
  const other = await house.signedIn()
  await link(await say('Speed is what kills a good decision', ['wording'], other.member.id))
  await link(await say('A card that nobody signed', ['wording'], null))
  const before = await editor.get(`${here}/tell`)
  const done = await Promise.all([editor.post(`${here}/tell`), editor.post(`${here}/tell`)])
  expect(done.map(({ status }) => status)).toEqual([303, 303])
  const letters = async (address: string) =>
    (await mailsTo(house, address)).filter(({ act }) => act === 'letters.tell').length
  const news = await house.db
    .selectFrom('letters.news')
    .select(['title', 'summary'])
    .where('topic', '=', 'insights.wordsChanged')
    .where('summary', 'like', '%Speed is what kills%')
    .execute()
  expect(news.map(({ title }) => title)).toEqual(['Your words changed this'])
  expect(news[0]?.summary).toContain('You said: “Speed is what kills a good decision”')
  expect(news[0]?.summary).toContain('Before: nothing. Now: “Stimulating positive conflict')
  expect(await letters(other.member.address)).toBe(1)

  await link(await say('One more thing', ['wording'], other.member.id))
  const again = await editor.get(`${here}/tell`)
  // Nobody learns from it whether somebody’s words were linked who had been told.
  expect(again.select('main')).toBe(before.select('main'))
  expect((await editor.post(`${here}/tell`)).location).toBe(done[0]?.location)
  expect(await letters(other.member.address)).toBe(1)
  expect(await letters(author.member.address)).toBe(1)
})

test('when somebody leaves, their words stand beside no wording any more', async () => {
  const gone = await house.signedIn()
  const id = await say('I was here', ['wording', 'public'], gone.member.id)
  await link(id)
  expect((await house.visitor().get(compared)).text).toContain('I was here')
  await gone.get('/account/leave')
  await gone.post('/account/leave')
  expect((await house.visitor().get(compared)).text).not.toContain('I was here')
})

test('an editor says why a statement changed nothing, and its author and all members read it', async () => {
  const version = await house.db
    .selectFrom('frameworks.version')
    .select('id')
    .where('label', '=', '2021-10')
    .executeTakeFirstOrThrow()
  const at = house.clock.now()
  const { id: conversationId } = await house.db
    .insertInto('insights.conversation')
    .values({
      slug: 'collaboration',
      title: 'On collaboration',
      question: 'What makes it work?',
      moderationRules: 'Be kind.',
      versionId: version.id,
      seed: 'seed',
      closesOn: '2022-07-01',
      preparedAt: at,
      openedAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await house.db
    .insertInto('insights.statement')
    .values({ conversationId, number: 1, words: 'Pay everybody who comes', status: 'in', sentAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const unchanged = `${here}/unchanged/${id}`
  expect((await editor.get(here)).text).toContain('Nobody has said yet why not.')
  expect((await author.get(here)).text).not.toContain('Pay everybody who comes')
  await editor.get(unchanged)
  expect((await editor.post(unchanged, { because: '' })).status).toBe(422)
  await editor.post(unchanged, { because: 'A wording pays nobody. The organisers took it up' })
  expect((await author.get(here)).text).toContain('Not changed, because: A wording pays nobody')
  // Whoever has not read what another wrote does not write over it.
  const late = await editor.post(unchanged, { because: 'It is too dear' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('A wording pays nobody')
  expect(late.fields.because).toBe('It is too dear')
  expect((await editor.post(unchanged, { ...late.fields })).status).toBe(303)
  expect((await author.get(here)).text).toContain('Not changed, because: It is too dear')
})

test('a note says why a phrase changed where nothing that was said led to it', async () => {
  const draft = '/insights/causes/sel-system-leader/2022-06-draft/2022-10'
  expect((await author.get(draft)).text).toContain('Of 3 it is known that nothing said here led to them.')
  const note = `${draft}/collaboration.intro.after.36.43`
  const asked = { framework: 'sel-system-leader', before: '2022-06-draft', after: '2022-10' }
  const { comparison, versions } = await findComparison(house.db, asked)
  pair = { beforeId: comparison.before.id, afterId: comparison.after.id, comparison, versions }
  const { fields } = await editor.get(note)
  for (const audience of ['anyone', 'member'] as const)
    expect(await answered(audience, 'collaboration.intro.after.36.43')).toEqual([`note: ${fields.note}`])
  await editor.post(note, { do: 'note', note: '', seen: `${fields.seen}` })
  expect((await author.get(draft)).text).toContain('Of 1, our source gives no cause.')
  await editor.post(note, { do: 'note', note: 'Plainer English.' })
  expect((await author.get(draft)).text).toContain('Plainer English.')
  const late = await editor.post(note, { do: 'note', note: 'Shorter.' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Plainer English.')
  expect(late.fields.note).toBe('Shorter.')
  const again = { do: 'note', note: 'Shorter.', seen: `${late.fields.seen}` }
  expect((await editor.post(note, again)).status).toBe(303)
  expect((await author.get(draft)).text).toContain('Shorter.')
})
