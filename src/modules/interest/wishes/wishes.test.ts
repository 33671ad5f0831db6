import { afterAll, expect, test } from 'vitest'
import { answer, beginAs } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { listAvoided, listSignUps } from '../list-sign-ups.ts'
import { programmeOffered } from '../offer.ts'

const house = await openTestHouse()
// Other tests share this process, and there the programme is another.
afterAll(
  programmeOffered.answerBy(async () => ({
    contact: '',
    themes: [
      { key: 'trust', name: 'Building trust across boundaries' },
      { key: 'difference', name: 'Embracing difference and challenge' },
    ],
    rounds: [
      { key: 'round-1', name: 'Building trust' },
      { key: 'round-2', name: 'Driving collaboration' },
    ],
  })),
)

test('a member says what they would like to take part in, and changes it', async () => {
  const member = await house.signedIn()
  const page = await member.get('/account/wishes')
  expect(page.text).toContain('Connect Five: Driving collaboration')
  expect(page.text).toContain('Building trust across boundaries')
  const wishes = {
    revision: page.fields.revision ?? '',
    rounds: ['events', 'round-2'],
    'theme-1': 'difference',
    'theme-2': 'trust',
    formats: 'telephone',
    avoided: 'Zebedee Test-Unwanted',
  }
  const saved = await member.follow(await member.post('/account/wishes', wishes))
  expect(saved.text).toContain('Saved')
  const [signUp] = await listSignUps(house.db, {})
  expect(signUp).toMatchObject({
    memberId: member.member.id,
    wantsEvents: true,
    rounds: [{ key: 'round-2', name: 'Driving collaboration' }],
    formats: ['telephone'],
  })
  expect(signUp?.themes.map(({ key }) => key)).toEqual(['difference', 'trust'])
  expect(await listAvoided(house.db, { memberIds: [member.member.id] })).toEqual(
    new Map([[member.member.id, 'Zebedee Test-Unwanted']]),
  )
  await member.post('/account/wishes', { ...saved.fields, avoided: '' })
  expect((await listAvoided(house.db, { memberIds: [member.member.id] })).size).toBe(0)
})

test('themes are chosen once each, and what is offered nowhere is refused', async () => {
  const member = await house.signedIn()
  const { fields } = await member.get('/account/wishes')
  const thirty = Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`theme-${place + 1}`, 'trust']))
  const twice = await member.post('/account/wishes', { ...fields, ...thirty })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('Choose each theme once only')
  const odd = await member.post('/account/wishes', { ...fields, 'theme-1': 'king', rounds: 'round-99' })
  expect(odd.status).toBe(422)
  expect(odd.text).toContain('Select one of the list')
})

test('two windows: the second is told of the first, and keeps what was chosen', async () => {
  const member = await house.signedIn()
  const { fields } = await member.get('/account/wishes')
  await member.post('/account/wishes', { ...fields, timesNote: 'From one' })
  const told = await member.post('/account/wishes', { ...fields, timesNote: 'From another' })
  expect(told.status).toBe(422)
  expect(told.text).toContain('in another window meanwhile')
  expect(told.fields.timesNote).toBe('From another')
})

test('an applicant ranks the themes, the most interesting first, and organisers read them in that order', async () => {
  const [applicant, organiser] = [house.visitor(), await house.signedIn('organiser')]
  await beginAs(applicant, { name: 'Gwen Test-Price', address: 'ranks@commonweal.example' })
  const asked = await applicant.get('/join/themes')
  expect(asked.text).toContain('First choice')
  await answer(applicant, 'themes', { 'theme-1': 'difference', 'theme-2': 'trust' })
  await applicant.get('/join/check')
  await applicant.post('/join/check', { joining: 'yes' })
  const { id } = await house.db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', 'ranks@commonweal.example')
    .executeTakeFirstOrThrow()
  const read = await organiser.get(`/interest/${id}`)
  expect(read.text).toContain('1. Embracing difference and challenge')
  expect(read.text).toContain('2. Building trust across boundaries')
})
