import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { lettersTo, sayIn } from '#test/saying.ts'
import { closeOverdue } from '../close-overdue/close-overdue.ts'
import { gatherNewStatements } from '../new-statements.ts'

// A conversation from its question to what was concluded.

const house = await openTestHouse()
const { db, clock } = house
const organiser = await house.signedIn('organiser')
const member = await house.signedIn()

const day = { 'closesOn.day': '30', 'closesOn.month': '6', 'closesOn.year': '2022' }
const rules = 'We let in what is kindly put.'

/** Prepares a conversation by the page, and returns its address. */
async function prepare(title: string, fields: Record<string, string> = {}): Promise<string> {
  const form = await organiser.get('/conversations/prepare')
  const { token: _, ...given } = form.fields
  const sent = await organiser.post('/conversations/prepare', {
    ...given,
    title,
    question: `What of ${title}?`,
    ...day,
    ...fields,
  })
  expect(sent.status, sent.text).toBe(303)
  return `${sent.location}`.replace(/\?.*/, '')
}

const open = async (at: string) => {
  await organiser.get(`${at}/open`)
  return await organiser.post(`${at}/open`)
}

test('it begins with rules that somebody can change, and with a look at each statement where few are members', async () => {
  const form = await organiser.get('/conversations/prepare')
  expect(form.fields.moderationRules).toContain('Nobody is left out for their opinion')
  expect(form.fields).toMatchObject({ looksFirst: 'yes', threshold: '5' })
})

test('members see nothing of it before it opens; then all are told, once', async () => {
  const at = await prepare('Trust in teams')
  expect(at).toBe('/conversations/trust-in-teams')
  expect((await member.get(at)).status).toBe(404)
  expect((await member.get('/conversations')).text).not.toContain('Trust in teams')
  expect((await organiser.get(`${at}/open`)).text).toMatch(/\d+ letters? goe?s? out at once/)
  const first = await open(at)
  expect(first.location).toBe(`${at}?done=opened`)
  await organiser.post(`${at}/open`)
  const page = await member.get(at)
  expect(page.text).toContain('It is open until 30 June 2022')
  expect(page.text).toContain('Say something first')
  expect(page.text).toContain('Nobody is left out for their opinion')
  expect(await lettersTo(house, member.member)).toMatchObject([{ subject: 'What of Trust in teams?' }])
  expect((await organiser.get(`${at}/change`)).text).toContain('so it stays as it is')
  const classes = await db.selectFrom('insights.partClass').select('class').execute()
  expect(classes).toEqual([{ class: 'several' }])
})

test('without rules, or after its last day, it does not open', async () => {
  const at = await prepare('No rules', { moderationRules: rules })
  await db
    .updateTable('insights.conversation')
    .set({ moderationRules: '' })
    .where('slug', '=', 'no-rules')
    .execute()
  expect((await organiser.get(`${at}/open`)).text).toContain('It has no rules yet')
  expect((await organiser.post(`${at}/open`)).text).toContain('It has no rules yet')
  await db
    .updateTable('insights.conversation')
    .set({ moderationRules: rules, closesOn: '2022-06-01' })
    .where('slug', '=', 'no-rules')
    .execute()
  expect((await organiser.post(`${at}/open`)).text).toContain('Its last day is over already')
  expect((await member.get(at)).status).toBe(404)
})

test.each([
  ['no title', { title: ' ' }, 'Enter what the conversation is called'],
  ['no question', { question: '' }, 'Enter what you ask'],
  ['no rules', { moderationRules: '  ' }, 'Enter what is let in and what is not'],
  ['a threshold of two', { threshold: '2' }, 'must be a whole number from 5 to 20'],
  ['a day that there is not', { 'closesOn.day': '31' }, 'must be a real date'],
  ['a characteristic that there is not', { characteristic: 'charm' }, 'Select a characteristic, or none'],
])('%s is refused in clear words, and everything typed is kept', async (_, typed, says) => {
  await organiser.get('/conversations/prepare')
  const page = await organiser.post('/conversations/prepare', {
    title: 'Kept',
    question: 'What is kept?',
    moderationRules: rules,
    looksFirst: 'yes',
    threshold: '5',
    ...day,
    ...typed,
  })
  expect(page.status).toBe(422)
  expect(page.text).toContain(says)
  expect(page.fields).toMatchObject({ looksFirst: 'yes', 'closesOn.year': '2022' })
})

test('of two who change it at once, nobody’s words are lost', async () => {
  const at = await prepare('Two at once')
  const other = await house.signedIn('organiser')
  const [one, two] = [await organiser.get(`${at}/change`), await other.get(`${at}/change`)]
  const { token: _, ...fields } = one.fields
  const { token: __, ...others } = two.fields
  expect((await organiser.post(`${at}/change`, { ...fields, about: 'Mine' })).status).toBe(303)
  const late = await other.post(`${at}/change`, { ...others, about: 'Theirs' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody else has saved this')
  expect(late.fields.about).toBe('Theirs')
})

test('after its last day the house closes it; what was concluded is told once, however it is reworded', async () => {
  const at = await prepare('Meetings', { looksFirst: 'no' })
  await open(at)
  const slug = at.split('/').at(-1) ?? ''
  await organiser.get(`${at}/conclude`)
  expect((await organiser.get(`${at}/conclude`)).text).toContain('Close it first')
  const said = { id: '', slug, at }
  const now = clock.now()
  await sayIn(member, said, { words: 'End on time' })
  const [entry] = await gatherNewStatements(db, { after: new Date(now.getTime() - 1000), until: clock.now() })
  expect(entry).toMatchObject({ title: 'A new statement in “Meetings”', href: `${at}/vote` })

  clock.set(new Date('2022-06-30T22:30:00Z'))
  const signal = new AbortController().signal
  const isClosed = async () =>
    (
      await db
        .selectFrom('insights.conversation')
        .select('closedAt')
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow()
    ).closedAt !== null
  await closeOverdue(db, { at: clock.now(), signal })
  expect(await isClosed()).toBe(false)
  // In London it is the next day.
  clock.set(new Date('2022-06-30T23:05:00Z'))
  await closeOverdue(db, { at: clock.now(), signal })
  expect(await isClosed()).toBe(true)
  expect(
    await gatherNewStatements(db, { after: new Date(now.getTime() - 1000), until: clock.now() }),
  ).toEqual([])

  const reader = await house.signedIn()
  const editor = await house.signedIn('organiser')
  await editor.get(`${at}/conclude`)
  const empty = await editor.post(`${at}/conclude`, { conclusion: '' })
  expect(empty.text).toContain('Enter what was concluded')
  await editor.post(`${at}/conclude`, { conclusion: 'We end on time.' })
  await editor.post(`${at}/conclude`, { conclusion: 'We **end** on time.' })
  expect((await reader.get(at)).text).toContain('We end on time.')
  const letters = await lettersTo(house, reader.member)
  expect(letters.map(({ subject }) => subject)).toEqual(['What we concluded: Meetings'])
  expect(letters[0]?.bodyText).toContain('We end on time.')
})

test('many conversations stand on several pages, and a page behind the last is the last', async () => {
  const at = clock.now()
  const laid = Array.from({ length: 60 }, (_, place) => ({
    slug: `one-of-many-${place}`,
    title: `One of many ${place}.`,
    question: 'What?',
    moderationRules: rules,
    seed: 'x',
    closesOn: '2022-06-30',
    preparedAt: new Date(at.getTime() - 1_000_000_000 - place),
    openedAt: at,
  }))
  await db.insertInto('insights.conversation').values(laid).execute()
  const reader = await house.signedIn()
  const first = await reader.get('/conversations')
  expect(first.text).not.toContain('One of many 59.')
  expect(first.links.map(({ href }) => href)).toContain('/conversations?page=2')
  for (const page of [3, 99])
    expect((await reader.get(`/conversations?page=${page}`)).text).toContain('One of many 59.')
})
