import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aDecision } from '#test/decisions.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const organiser = await house.signedIn('organiser')
await organiser.get('/decisions/record')

const record = (changes: Record<string, string> = {}) =>
  organiser.post('/decisions/record', { ...aDecision, id: randomUUID(), ...changes })

test('an organiser records a decision with who was missing, and anybody reads it under a number that lasts', async () => {
  const done = await record({
    'dissents.0.naming': 'role',
    'dissents.0.holder': 'A night nurse',
    'dissents.0.disagrees': 'Those who work nights cannot come',
    'dissents.0.supports': 'no',
  })
  expect(done).toMatchObject({ status: 303, location: '/decisions/DR-2022-001?done=recorded' })
  const read = await house.visitor().get('/decisions/DR-2022-001')
  for (const words of ['Nobody from home care. Two were telephoned', 'Travel takes a day', 'A night nurse'])
    expect(read.text).toContain(words)
  expect(read.text).toContain('It is looked at again on 1 December 2022')
  expect((await house.visitor().get('/decisions')).text).toContain('Decided, with one dissent.')
})

test('what was typed is checked before it is recorded: all of it, who hears of it, and each thing can be changed', async () => {
  const dissenter = await house.signedIn()
  const said = {
    title: 'Looked at first',
    'options.0.speaksFor': 'One line\nand another',
    'dissents.0.naming': 'named',
    'dissents.0.holder': dissenter.member.name,
    'dissents.0.disagrees': 'Not like this',
    'dissents.0.supports': 'no',
  }
  await house.signedIn()
  const check = await record({ ...said, do: '' })
  expect(check.select('h1')).toBe('Check this decision before you record it')
  for (const words of Object.values({ ...aDecision, ...said, do: '' }).filter((words) => words.length > 9))
    expect(check.text).toContain(words.replace('\n', ''))
  expect(check.text).toContain('1 June 2022')
  expect(check.text).toContain(`By name: ${dissenter.member.name}`)
  expect(check.text).toContain('2 members find it in their digest')
  expect(check.text).toContain('One member who stands in it by name')
  expect(check.body).toContain('formaction="/decisions/record#dissents.0.disagrees"')
  expect((await house.visitor().get('/decisions')).text).not.toContain('Looked at first')

  const change = await organiser.post('/decisions/record', { ...check.fields, do: 'change' })
  expect(change.select('h1')).toBe('Record a decision')
  const { do: _, ...typed } = { ...aDecision, ...said }
  expect(change.fields).toMatchObject({ ...typed, id: check.fields.id })
  const press = () => organiser.post('/decisions/record', { ...check.fields, do: 'record' })
  const [one, again] = await Promise.all([press(), press()])
  expect(one.location).toContain('/decisions/DR-2022-')
  expect(again.location).toBe(one.location)
  expect((await house.visitor().get('/decisions')).text.split('Looked at first')).toHaveLength(2)

  const history = await record({ 'decidedOn.year': '2020', 'reviewOn.year': '2021', do: '' })
  expect(history.text).toContain('members are not written to')
})

test('of two presses, the second leads to the same record; two decisions at once get two numbers', async () => {
  const { id = '' } = (await organiser.get('/decisions/record')).fields
  const [first, again] = await Promise.all([record({ title: 'Once', id }), record({ title: 'Once', id })])
  expect(first.location).toBe(again.location)
  const two = await Promise.all([record({ title: 'One' }), record({ title: 'Other' })])
  expect(new Set(two.map(({ location }) => location)).size).toBe(2)
})

test.each([
  [{ missing: ' ' }, 'If no one, write “No one, because …”'],
  [
    {
      'options.0.words': '',
      'options.0.speaksFor': '',
      'options.0.speaksAgainst': '',
      'options.1.words': '',
    },
    'Enter at least one option',
  ],
  [{ 'reviewOn.year': '2021' }, 'must be after the day of the decision'],
  [{ 'decidedOn.month': '7' }, 'must be today or in the past'],
  [{ supersedes: 'DR-1999-001' }, 'No decision with this number is recorded'],
  [{ 'dissents.0.disagrees': 'All of it' }, 'Select how they are named'],
  [{ decision: 'a'.repeat(4001) }, 'must be 4,000 characters or less'],
])('what is missing is asked for, and nothing is recorded: %j', async (changes, words) => {
  const refused = await record({ title: 'Refused', ...(changes as Record<string, string>) })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(words)
  expect((await house.visitor().get('/decisions')).text).not.toContain('Refused')
})

test('what is wrong stands above in the order of the fields below', async () => {
  const { body, status } = await organiser.post('/decisions/record', {
    id: randomUUID(),
    scope: 'nobody',
    supersedes: 'x'.repeat(30),
    measures: 'x'.repeat(2001),
    'dissents.0.disagrees': 'All of it',
    'dissents.0.holder': 'x'.repeat(301),
  })
  expect(status).toBe(422)
  const [above = '', below = ''] = body.split('action="/decisions/record"')
  const [, summary = ''] = above.split('There is a problem')
  const fields = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field]) => decodeURIComponent(`${field}`))
  const places = fields.map((field) => below.indexOf(`id="${field}"`))
  expect(places.length).toBeGreaterThan(12)
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('who is named as one who disagrees must be a member; their name goes when they are erased, their words stay', async () => {
  const dissenter = await house.signedIn()
  const said = {
    'dissents.0.naming': 'named',
    'dissents.0.disagrees': 'Not in my name',
    'dissents.0.supports': 'yes',
  }
  const unknown = await record({ title: 'Named', ...said, 'dissents.0.holder': 'Nobody Here' })
  expect(unknown.text).toContain('No member, or more than one, has this name')
  const { location } = await record({ title: 'Named', ...said, 'dissents.0.holder': dissenter.member.name })
  const here = `${location}`.split('?')[0] ?? ''
  expect((await house.visitor().get(here)).text).toContain(dissenter.member.name)
  await house.db.deleteFrom('people.member').where('id', '=', dissenter.member.id).execute()
  const after = (await house.visitor().get(here)).text
  expect(after).toContain('Not in my name')
  expect(after).toContain('Somebody who is no member any more')
})

test('who stands on record as one who disagrees is told once, and puts right what is not so; nobody else can', async () => {
  const [dissenter, other] = [await house.signedIn(), await house.signedIn()]
  const told = {
    id: randomUUID(),
    title: 'Told',
    'dissents.0.naming': 'named',
    'dissents.0.holder': dissenter.member.name,
    'dissents.0.disagrees': 'It is far too dear',
    'dissents.0.supports': 'no',
  }
  const { location } = await record(told)
  await record(told)
  const here = `${location}`.split('?')[0] ?? ''
  const lettersTo = ({ member }: typeof other) =>
    house.db
      .selectFrom('platform.mail as mail')
      .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
      .select(['words.subject', 'words.bodyText'])
      .where('toAddress', '=', member.address)
      .execute()
  const letters = await lettersTo(dissenter)
  expect(letters).toHaveLength(1)
  expect(letters[0]?.subject).toContain('Dissent under your name is on record')
  expect(letters[0]?.bodyText).toContain(`${here}#dissent`)
  expect(letters[0]?.bodyText).not.toContain('far too dear')
  expect(await lettersTo(other)).toEqual([])
  const way =
    (await dissenter.get(here)).links.find(({ text }) => text === 'Put my dissent right')?.href ?? ''
  expect((await dissenter.get(way)).text).toContain('It is far too dear')
  expect((await dissenter.post(way, { words: ' ' })).status).toBe(422)
  const right = { words: 'Dear, yes. Not far too dear.' }
  for (const press of ['once', 'again'])
    expect((await dissenter.post(way, right)).location, press).toContain('done=put-right')
  const { text, links } = await other.get(here)
  expect(text).toContain(`Put right by ${dissenter.member.name}`)
  expect(text.split(right.words)).toHaveLength(2)
  expect(text).toContain('As it was first written down, 1 June 2022: “It is far too dear”')
  expect(links.map(({ href }) => href)).not.toContain(way)
  expect((await other.get(way)).status).toBe(404)
  await other.get(`${here}/dissent`)
  expect((await other.post(way, right)).status).toBe(404)
  expect((await organiser.get(way)).status).toBe(404)
})

test('members who hear of decisions find each once in their digest; what is history when it is recorded is no news', async () => {
  const reader = await house.signedIn()
  const waiting = async () => {
    const { db } = house
    return await db
      .selectFrom('letters.item')
      .select('newsId')
      .where('memberId', '=', reader.member.id)
      .execute()
  }
  const id = randomUUID()
  await record({ id, title: 'Told to all' })
  await record({ id, title: 'Told to all' })
  expect(await waiting()).toHaveLength(1)
  await record({ title: 'Long ago', 'decidedOn.year': '2020', 'reviewOn.year': '2021' })
  expect(await waiting()).toHaveLength(1)
})

test('another row is added where nothing else happens, and everything that was typed stays', async () => {
  const more = await record({ title: 'Unfinished', do: 'more' })
  expect(more.status).toBe(200)
  expect(more.fields).toMatchObject({
    title: 'Unfinished',
    'options.1.words': 'Never',
    'options.2.words': '',
  })
})

test('the database refuses to change, drop or add to a record, whoever asks', async () => {
  const refusal = 'a recorded decision is immutable'
  const { db } = house.owner
  const { id } = await db.selectFrom('governance.decision').select('id').limit(1).executeTakeFirstOrThrow()
  await expect(db.updateTable('governance.decision').set({ decision: 'Other' }).execute()).rejects.toThrow(
    refusal,
  )
  await expect(db.deleteFrom('governance.decision').execute()).rejects.toThrow(refusal)
  await expect(db.updateTable('governance.dissent').set({ disagrees: 'Nothing' }).execute()).rejects.toThrow(
    refusal,
  )
  const option = { decisionId: id, position: 9, words: 'We knew it all along' }
  await expect(db.insertInto('governance.option').values(option).execute()).rejects.toThrow(refusal)
})

test('a decision for members is not there for visitors', async () => {
  const { location } = await record({ title: 'Among us', scope: 'members' })
  const here = `${location}`.split('?')[0] ?? ''
  expect((await house.visitor().get(here)).status).toBe(404)
  expect((await house.visitor().get('/decisions')).text).not.toContain('Among us')
  expect((await (await house.signedIn()).get(here)).text).toContain('Members alone can read this')
})

test('a decision that takes the place of another says so, and so does the other', async () => {
  const { location } = await record({ title: 'Meet in person twice a year', supersedes: 'dr-2022-001' })
  const here = `${location}`.split('?')[0] ?? ''
  expect((await house.visitor().get(here)).text).toContain('It takes the place of DR-2022-001')
  expect((await house.visitor().get('/decisions/DR-2022-001')).text).toContain('Superseded by')
})

test('a mistake is put right below the record, once, and the record stays', async () => {
  await organiser.get('/decisions/DR-2022-001/correct')
  const correction = { words: 'Three were telephoned, not two.' }
  await organiser.post('/decisions/DR-2022-001/correct', correction)
  await organiser.post('/decisions/DR-2022-001/correct', correction)
  const { text } = await house.visitor().get('/decisions/DR-2022-001')
  expect(text.split('Three were telephoned').length).toBe(2)
  expect(text).toContain('Two were telephoned')
})
