import { expect, test } from 'vitest'
import { eraseMember } from '#modules/people/index.ts'
import { aDecision } from '#test/decisions.ts'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
const { db, config, clock } = house
await plantFrameworks({ db, config, now: clock.now() })

type Person = Awaited<ReturnType<typeof house.signedIn>>

const sel = '/frameworks/sel-system-leader'
const form = `${sel}/2022-10/suggest/collaboration`
const about = { why: 'Nobody says “via”', isPublic: 'yes', attribution: 'named' }

/** Sends a suggestion as somebody would who opens the form, changes these fields, checks and sends. */
async function suggestAs(person: Person, fields: Record<string, string>, at = form) {
  await person.get(at)
  const check = await person.post(at, { ...about, ...fields, do: 'check' })
  expect(check.status, check.text).toBe(200)
  const press = () => person.post(at, { ...check.fields, do: 'send' })
  const [sent, again] = await Promise.all([press(), press()])
  expect(sent.status).toBe(303)
  // Pressed twice, it is sent once.
  expect(again.location).toBe(sent.location)
  return (sent.location ?? '').replace('?done=sent', '')
}

async function decideAs(editor: Person, suggestion: string, fields: Record<string, string>) {
  const { fields: carried } = await editor.get(`${suggestion}/decide`)
  return await editor.post(`${suggestion}/decide`, { ...carried, ...fields })
}

const mailsTo = async (person: Person) =>
  (
    await db
      .selectFrom('platform.mail as mail')
      .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
      .where('toAddress', '=', person.member.address)
      .select(['words.subject', 'words.bodyText'])
      .execute()
  ).map(({ subject, bodyText }) => `${subject} ${bodyText}`)

const discard = async (editor: Person) => {
  const { status, fields } = await editor.get(`${sel}/draft/discard`)
  // What was declined began no draft.
  if (status === 200) await editor.post(`${sel}/draft/discard`, fields)
}

test('a member sees the difference, checks, and sends; the words go to the draft when an editor accepts', async () => {
  const [member, editor] = [await house.signedIn(), await house.signedIn('editor')]
  const blank = await member.get(form)
  const words = String(blank.fields['text-collaboration-2']).replace('symptoms', 'signs')
  const seen = await member.post(form, { ...blank.fields, 'text-collaboration-2': words, do: 'see' })
  expect(seen.body).toMatch(/data-live="text-collaboration-2"[^]*?removed: <\/span>symptoms/)

  const suggestion = await suggestAs(member, {
    'text-collaboration-2': words,
    'about-collaboration-1': 'keep',
    'add-collaboration': 'Asking <b>who</b> is not here',
  })
  const open = await editor.get(suggestion)
  expect(open.text).toContain(`${member.member.name}, 2 June 2022`)
  expect(open.text).toContain('Asking <b>who</b> is not here')
  expect((await member.get(`${suggestion}/decide`)).status).toBe(403)
  expect((await editor.get('/')).text).toContain('One suggested wording waits')

  const slip = await decideAs(editor, suggestion, {
    do: 'decide',
    'decision-1': 'accepted',
    'decision-2': 'declined',
  })
  expect(slip.status).toBe(422)
  expect(slip.text).toContain('Enter why it is not taken up')
  expect(slip.text).toContain('Select whether these words are taken up')
  const done = await decideAs(editor, suggestion, { do: 'accept-all', reason: 'Clearer' })
  expect(done.status).toBe(303)
  const { fields } = await editor.get(`${sel}/draft/edit/collaboration`)
  expect(fields['text-2']).toBe(words)
  expect(fields['text-7']).toBe('Asking <b>who</b> is not here')
  expect((await member.get(suggestion)).text).toContain('In the draft of the next version')
  expect(await mailsTo(member)).toEqual([
    expect.stringMatching(/was accepted[^]*October 2022[^]*Behaviour 2 of Driving[^]*: “[^]*Why: Clearer/),
  ])
  await discard(editor)
  expect((await member.get(suggestion)).text).toContain('the draft that had them was thrown away')
})

test('two editors who press at once decide once, and the author is told once', async () => {
  const [member, one, other] = [
    await house.signedIn(),
    await house.signedIn('editor'),
    await house.signedIn('editor'),
  ]
  const suggestion = await suggestAs(member, { 'about-collaboration-3': 'remove' })
  const decline = { do: 'decide', 'decision-1': 'declined', reason: 'It is the heart of it' }
  const accept = { do: 'decide', 'decision-1': 'accepted' }
  const answers = await Promise.all([decideAs(one, suggestion, decline), decideAs(other, suggestion, accept)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(answers.find(({ status }) => status === 409)?.text).toContain('does not wait any more')
  // A second decision, later, finds it closed.
  const late = await one.post(`${suggestion}/decide`, { ...decline, seen: '' })
  expect(late.status).toBe(409)
  expect(await mailsTo(member)).toHaveLength(1)
  const row = await db
    .selectFrom('frameworks.suggestion')
    .select('toldAt')
    .where('id', '=', suggestion.slice(-36))
    .executeTakeFirst()
  expect(row?.toldAt).toEqual(clock.now())
  const listed = await member.get(`${sel}/suggestions?show=mine`)
  expect(listed.text).toMatch(/Not taken up.*It is the heart of it|Accepted/)
  await discard(one)
})

test('a draft that another editor changed meanwhile is not overwritten unseen, and both wordings are shown', async () => {
  const [member, one, other] = [
    await house.signedIn(),
    await house.signedIn('editor'),
    await house.signedIn('editor'),
  ]
  const suggestion = await suggestAs(member, { 'text-collaboration-2': 'Getting to the bottom of it' })
  await one.get(`${sel}/draft`)
  await one.post(`${sel}/draft`)
  const { fields: seen } = await one.get(`${suggestion}/decide`)
  const { fields } = await other.get(`${sel}/draft/edit/collaboration`)
  await other.post(`${sel}/draft/edit/collaboration`, {
    ...fields,
    'text-2': 'Finding the cause',
    do: 'save',
  })
  const late = await one.post(`${suggestion}/decide`, { ...seen, do: 'decide', 'decision-1': 'accepted' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Nothing is decided yet')
  expect(late.text).toContain(
    'These words were changed meanwhile. They now stand in the draft so: Finding the cause',
  )
  expect((await one.get(`${sel}/draft/edit/collaboration`)).fields['text-2']).toBe('Finding the cause')
  const again = await one.post(`${suggestion}/decide`, {
    ...late.fields,
    do: 'decide',
    'decision-1': 'accepted',
  })
  expect(again.status).toBe(303)
  expect((await one.get(`${sel}/draft/edit/collaboration`)).fields['text-2']).toBe(
    'Getting to the bottom of it',
  )
  await discard(one)
})

test('what is wrong with a suggestion is said at its field, and everything typed is kept', async () => {
  const member = await house.signedIn()
  await member.get(form)
  const send = (fields: Record<string, string>) => member.post(form, { ...about, ...fields, do: 'check' })
  expect((await send({})).text).toContain('Change a text, or say what should stay, go or be added')
  const long = await send({ 'text-collaboration-1': 'x'.repeat(5001), why: '' })
  expect(long.status).toBe(422)
  expect(long.text).toContain('This text must be 5,000 characters or less')
  expect(long.text).toContain('Enter why you suggest it')
  expect(long.fields['text-collaboration-1']).toHaveLength(5001)
  const both = await send({ 'text-collaboration-1': 'Other', 'about-collaboration-1': 'keep' })
  expect(both.text).toContain('You changed these words, too')
  expect((await send({ 'title-collaboration': '' })).text).toContain('a characteristic does not lose its own')
  const wider = await member.post(form, { ...about, do: 'with-trust' })
  expect(wider.fields.characteristics?.split(',').toSorted()).toEqual(['collaboration', 'trust'])
  const word = 'w'.repeat(5000)
  const suggestion = await suggestAs(member, { 'text-collaboration-1': word })
  expect((await member.get(suggestion)).text).toContain(word)
})

test('an author withdraws while it waits, and nobody else can', async () => {
  const [member, other, editor] = [
    await house.signedIn(),
    await house.signedIn(),
    await house.signedIn('editor'),
  ]
  const suggestion = await suggestAs(member, { 'about-collaboration-1': 'keep' })
  expect((await other.get(`${suggestion}/withdraw`)).status).toBe(404)
  await member.get(`${suggestion}/withdraw`)
  expect((await member.post(`${suggestion}/withdraw`)).status).toBe(303)
  expect((await decideAs(editor, suggestion, { do: 'accept-all' })).status).toBe(409)
  expect(await mailsTo(member)).toEqual([])
})

test('an accepted suggestion is why its phrase changed, for visitors as far as its author agreed', async () => {
  const [member, shy, editor] = [
    await house.signedIn(),
    await house.signedIn(),
    await house.signedIn('editor'),
  ]
  const { fields: now } = await member.get(form)
  const other = (place: number, from: string, to: string) => ({
    [`text-collaboration-${place}`]: String(now[`text-collaboration-${place}`]).replace(from, to),
  })
  const open = await suggestAs(member, { ...other(2, 'symptoms', 'outward signs'), why: 'Plain words' })
  const members = { why: 'For our ears', isPublic: 'no', attribution: 'none' }
  const quiet = await suggestAs(shy, { ...other(3, 'celebrate', 'cherish, said Grace at home,'), ...members })
  for (const suggestion of [open, quiet])
    await decideAs(editor, suggestion, { do: 'decide', 'decision-1': 'accepted' })
  // What was said for members alone, an editor cuts before anybody else reads it.
  const { fields: drafted } = await editor.get(`${sel}/draft/edit/collaboration`)
  const text = String(drafted['text-3']).replace(/,? said Grace at home/, '')
  await editor.post(`${sel}/draft/edit/collaboration`, { ...drafted, 'text-3': text, do: 'save' })
  const { fields: head } = await editor.get(`${sel}/draft/describe`)
  await editor.post(`${sel}/draft/describe`, { ...head, label: '2023-06' })
  const { fields: ready } = await editor.get(`${sel}/draft/publish`)
  const decided = { ...ready, ...aDecision, force: 'record' }
  expect((await editor.post(`${sel}/draft/publish`, decided)).status).toBe(303)

  const address = `${sel}/compare/2022-10/2023-06`
  const seen = await shy.get(address)
  expect(seen.text).toContain(
    '2 phrases changed. Press “Why” beside the words. 2 of 2 open to what led to them',
  )
  expect(seen.selectAll('button.cw-why')).toEqual(['Why “outward signs”', 'Why “cherish”'])
  expect(seen.text).toContain(
    `Plain wordsA suggested wording by ${member.member.name}. Suggested on 2 June 2022`,
  )
  expect(seen.text).toContain('For our earsA suggested wording. Suggested on 2 June 2022')
  const visited = await house.visitor().get(address)
  expect(visited.text).toContain(`Plain wordsA suggested wording by ${member.member.name}`)
  expect(visited.text).not.toContain('For our ears')
  expect(visited.text).not.toContain('Grace')
  expect(visited.text).toContain('cherishA suggested wording. Suggested on 2 June 2022')
  expect(visited.links.map(({ href }) => href)).not.toContain(open)
  expect((await member.get(open)).links.map(({ href }) => href)).toContain(
    `${address}#characteristic-collaboration`,
  )
  // A comparison over a longer time tells it, too; one backwards tells nothing.
  const suggested = async (pair: string) =>
    (await shy.get(`${sel}/compare/${pair}`)).text.split('A suggested wording').length - 1
  // The words that left were not there in 2021.
  expect(await suggested('2021-10/2023-06')).toBe(1)
  expect(await suggested('2023-06/2022-10')).toBe(0)

  await db
    .transaction()
    .execute((tx) => eraseMember(tx, { memberId: member.member.id, by: null, post: config, at: clock.now() }))
  const after = await shy.get(open)
  expect(after.text).not.toContain(member.member.name)
  expect(after.text).not.toContain('Plain words')
})
