import { expect, test } from 'vitest'
import { eraseMember } from '#modules/people/index.ts'
import { openTestHouse } from '#test/house.ts'
import { publishFramework } from '../publish/publish.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
const { db, config } = house
await plantFrameworks({ db, config, now: house.clock.now() })
const sel = '/frameworks/sel-system-leader'
const on = (slug: string, version = '2022-10') => `${sel}/${version}/comments/collaboration/${slug}`
const note = (words: string, rest: Record<string, string> = {}) => ({
  words,
  quoted: '',
  attribution: 'named',
  ...rest,
})
const mailsTo = async (address: string) =>
  (
    await db
      .selectFrom('platform.mail as mail')
      .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
      .where('toAddress', '=', address)
      .select('words.subject')
      .execute()
  ).map(({ subject }) => subject)

async function commentAs(
  browser: Awaited<ReturnType<typeof house.signedIn>>,
  url: string,
  fields: Record<string, string>,
) {
  await browser.get(url)
  const sent = await browser.post(url, fields)
  return { sent, id: /#comment-([\da-f-]{36})/.exec(sent.location ?? '')?.[1] ?? '' }
}

test('a member notes something beside some words, is named as they chose, and changes and takes it back', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  const url = on('autonomy-even-over-control')
  const { sent, id } = await commentAs(
    member,
    url,
    note('Harder than it sounds', { quoted: 'leaving  ego at\nthe door' }),
  )
  expect(sent.status).toBe(303)
  const read = await other.get(url)
  expect(read.text).toContain('On “leaving ego at the door”')
  expect(read.text).toContain(`Harder than it sounds${member.member.name}, 2 June 2022`)
  expect(read.text).not.toContain('Take back')

  const edit = `${sel}/comments/${id}/edit`
  expect((await other.get(edit)).status).toBe(404)
  await member.get(edit)
  await member.post(edit, note('Harder than it reads', { attribution: 'none' }))
  const changed = await other.get(url)
  expect(changed.text).toContain('Harder than it readsA member, 2 June 2022, changed since')
  expect(changed.text).not.toContain(member.member.name)

  const back = `${sel}/comments/${id}/take-back`
  await member.get(back)
  expect((await other.post(back)).status).toBe(404)
  expect((await member.post(back)).status).toBe(303)
  expect((await other.get(url)).text).toContain('Nobody has noted anything here yet')
  expect((await member.post(back)).status).toBe(404)
})

test('a slip keeps everything that was typed, and says what to do', async () => {
  const member = await house.signedIn()
  const url = on('autonomy-even-over-control')
  await member.get(url)
  const wrong = await member.post(url, note('Yes', { quoted: 'words that nobody wrote' }))
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Copy the words as they stand above')
  expect(wrong.fields).toMatchObject({ words: 'Yes', quoted: 'words that nobody wrote' })
  const long = await member.post(url, note('x'.repeat(5000)))
  expect(long.text).toContain('Your comment must be 2,000 characters or less')
  expect(long.fields.words).toHaveLength(5000)
  for (const words of ['', '   '])
    expect((await member.post(url, note(words))).text).toContain('Enter your comment')
  const script = '<script>alert(1)</script>'
  await member.post(url, note(script))
  const shown = await member.get(url)
  expect(shown.text).toContain(script)
  expect(shown.body).not.toContain(script)
})

test('a comment whose button is pressed twice stands there once', async () => {
  const [member, reader] = [await house.signedIn(), await house.signedIn()]
  const url = on('positive-conflict')
  const { fields } = await member.get(url)
  const press = () => member.post(url, { ...fields, ...note('Pressed twice') })
  const [one, other] = await Promise.all([press(), press()])
  expect(one.location).toBe(other.location)
  expect((await reader.get(url)).text.split('Pressed twice')).toHaveLength(2)
})

test('who is named by a role alone and has none is not named, and not by their part of the system either', async () => {
  const [member, reader] = [await house.signedIn(), await house.signedIn()]
  const part = await db
    .insertInto('system.part')
    .values({ slug: 'night', name: 'Night work', position: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const hat = { memberId: member.member.id, partId: part.id, roleInWords: '', sinceOn: '2020-01-01' }
  await db
    .insertInto('people.hat')
    .values({ ...hat, isMain: true })
    .execute()
  const url = on('root-of-a-problem')
  const ways = (await member.get(url)).selectAll('.nhsuk-radios__hint')
  expect(ways).toEqual([
    `“${member.member.name}”, also where you stand in no list of members`,
    '“A member”, as you have said no role',
    '“Night work”',
    '“A member”',
  ])
  await commentAs(member, url, note('By no role', { attribution: 'role' }))
  expect((await reader.get(url)).text).toContain('By no roleA member, 2 June 2022')
  await commentAs(member, url, note('By a part', { attribution: 'part' }))
  expect((await reader.get(url)).text).toContain('By a partNight work, 2 June 2022')
})

test('visitors see how many comments there are, and read none', async () => {
  const member = await house.signedIn()
  await commentAs(member, on('root-of-a-problem'), note('Secret among members'))
  await commentAs(member, on('root-of-a-problem', '2022-06-draft'), note('On the draft'))
  const behaviour = `${sel}/2022-10/collaboration/root-of-a-problem`
  const seen = await house.visitor().get(behaviour)
  expect(seen.text).toContain('4 comments')
  expect(seen.text).not.toContain('Secret among members')
  expect((await house.visitor().get(on('root-of-a-problem'))).status).toBe(303)
  const own = await member.get(behaviour)
  expect(own.links.map(({ href }) => href)).toContain(on('root-of-a-problem'))
})

test('a comment follows its behaviour to a later wording, and says what became of the words', async () => {
  const member = await house.signedIn()
  const marked = { quoted: 'to one another, to a shared purpose they can all believe in' }
  await commentAs(member, on('power-of-stories', '2022-06-draft'), note('Who are “they”?', marked))
  const later = await member.get(on('power-of-stories'))
  expect(later.text).toContain('Who are “they”?')
  expect(later.text).toContain(
    'Written for the wording of June 2022 draft. The words have changed since: then they were “to one another',
  )
  const all = await member.get(`${sel}/2022-10/comments`)
  expect(all.text).toContain('Who are “they”?')
})

test('a comment on a behaviour that was dropped is not lost', async () => {
  const publish = (version: string, texts: string[]) =>
    db.transaction().execute((tx) =>
      publishFramework(tx, {
        framework: {
          id: 'kept',
          version,
          status: 'current',
          title: 'Kept',
          characteristics: [{ id: 'one', title: 'One', behaviours: texts.map((text) => ({ text })) }],
        },
        document: '-',
        format: 'yaml',
        by: null,
        at: house.clock.now(),
      }),
    )
  await publish('1', ['Listening closely to residents', 'Commanding from above'])
  const member = await house.signedIn()
  await commentAs(member, '/frameworks/kept/1/comments/one/commanding-from-above', note('Please drop this'))
  await publish('2', ['Listening closely to residents'])
  const late = '/frameworks/kept/1/comments/one/listening-closely-to-residents'
  const tooLate = await commentAs(member, late, note('Written for hours'))
  expect(tooLate.sent.status).toBe(409)
  expect(tooLate.sent.text).toContain('Your comment was not added')
  expect(tooLate.sent.text).toContain('Written for hours')
  const suggested = await member.post('/frameworks/kept/1/suggest/one', {
    'text-one-1': 'Other',
    do: 'check',
  })
  expect(suggested.status).toBe(409)
  expect(suggested.text).toContain('takes no more suggestions')
  expect(suggested.fields['text-one-1']).toBe('Other')
  const page = await member.get('/frameworks/kept/2/comments')
  expect(page.text).toContain('On behaviours that are not in this wording any more')
  expect(page.text).toContain('Please drop this')
})

test('an editor answers, and hides with a reason of which the author is told once', async () => {
  const [member, editor, other] = [
    await house.signedIn(),
    await house.signedIn('editor'),
    await house.signedIn(),
  ]
  const url = on('positive-conflict')
  const { id } = await commentAs(member, url, note('Name names!'))
  const [answer, hide] = [`${sel}/comments/${id}/answer`, `${sel}/comments/${id}/hide`]
  expect((await member.get(answer)).status).toBe(403)
  const { fields: unseen } = await editor.get(answer)
  await editor.post(answer, { ...unseen, answer: 'We never do.' })
  const late = await editor.post(answer, { ...unseen, answer: 'We do not.' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('We never do.')
  expect(late.fields.answer).toBe('We do not.')
  expect((await other.get(url)).text).toContain('Answer of an editor We never do.')
  await editor.post(answer, { ...late.fields, answer: 'We do not.' })
  expect((await other.get(url)).text).toContain('Answer of an editor We do not.')

  await editor.get(hide)
  expect((await editor.post(hide, { why: ' ' })).text).toContain('Enter why you hide it')
  await Promise.all([editor.post(hide, { why: 'It hurts' }), editor.post(hide, { why: 'It hurts more' })])
  const left = await other.get(url)
  expect(left.text).not.toContain('Name names!')
  expect(left.text).toContain('An editor hid one comment')
  expect((await member.get(url)).text).toMatch(/Name names!.*Hidden by an editor It hurts/)
  await editor.post(hide, { do: 'show' })
  expect((await other.get(url)).text).toContain('Name names!')
  await editor.post(hide, { why: 'It still hurts' })
  expect((await mailsTo(member.member.address)).toSorted()).toEqual([
    'An editor answered your comment',
    'An editor hid your comment',
  ])
})

test('whoever is erased takes their comments with them', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  const url = on('joined-up-data-and-evidence')
  await commentAs(member, url, note('Mine alone'))
  expect((await other.get(url)).text).toContain('Mine alone')
  await db
    .transaction()
    .execute((tx) =>
      eraseMember(tx, { memberId: member.member.id, by: null, post: config, at: house.clock.now() }),
    )
  expect((await other.get(url)).text).not.toContain('Mine alone')
})
