import { expect, test } from 'vitest'
import { answer, beginAs, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { residents: part } = await plantSmallSystem(house)

test('organisers close the intake with a word and a day; whoever has begun may finish; that morning it opens', async () => {
  const inside = house.visitor()
  await beginAs(inside, { name: 'Begun', address: 'begun@commonweal.example', part })
  const organiser = await house.signedIn('organiser')
  const { fields } = await organiser.get('/interest/intake')
  const closing = {
    intake: 'closed',
    opensOn: '2022-06-10',
    note: 'We are full until June.',
    otherWays: 'Ring 020 7946 0000 on Tuesdays',
    revision: fields.revision ?? '',
  }
  expect((await organiser.post('/interest/intake', { ...closing, opensOn: '2022-02-31' })).status).toBe(422)
  expect((await organiser.post('/interest/intake', closing)).status).toBe(303)

  const late = house.visitor()
  const closed = await late.get('/join')
  expect(closed.text).toContain('We are full until June.')
  expect(closed.text).toContain('10 June 2022')
  expect(closed.text).toContain('020 7946 0000')
  await late.get('/join/send-link')
  expect((await late.post('/join')).status).toBe(409)
  await inside.get('/join/check')
  expect((await inside.post('/join/check', { joining: 'yes' })).location).toBe('/join/sent')

  house.clock.set(new Date('2022-06-09T23:00:00Z'))
  expect((await late.get('/join')).text).toContain('Start now')
})

test('two organisers set the intake: the second is told of the first', async () => {
  const [one, other] = [await house.signedIn('organiser'), await house.signedIn('organiser')]
  const [seen, seenToo] = [await one.get('/interest/intake'), await other.get('/interest/intake')]
  await one.post('/interest/intake', { intake: 'open', revision: seen.fields.revision ?? '' })
  const told = await other.post('/interest/intake', {
    intake: 'closed',
    note: 'Mine',
    revision: seenToo.fields.revision ?? '',
  })
  expect(told.status).toBe(422)
  expect(told.text).toContain('Another organiser changed this meanwhile')
  expect(told.fields.note).toBe('Mine')
  await other.post('/interest/intake', { intake: 'open', revision: told.fields.revision ?? '' })
})

test('an applicant is told how else they can join, where somebody has said so', async () => {
  const organiser = await house.signedIn('organiser')
  const { fields } = await organiser.get('/interest/intake')
  await organiser.post('/interest/intake', {
    intake: 'open',
    otherWays: 'Come to the library',
    revision: fields.revision ?? '',
  })
  const visitor = house.visitor()
  expect((await visitor.get('/join')).text).toContain('Come to the library')
  await visitor.post('/join')
  await answer(visitor, 'name', { name: 'X' })
})
