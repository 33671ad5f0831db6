import { expect, test } from 'vitest'
import { applyAs, linkIn, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db } = house
const { residents: part } = await plantSmallSystem(house)

async function applied(address: string) {
  await applyAs(house.visitor(), { name: 'Efe Test-Yilmaz', address, part })
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return { id, link: await linkIn(house, { act: 'interest.send', to: address }) }
}
const actsTo = async (address: string) =>
  (await mailsTo(house, address)).map(({ act }) => act).filter((act) => act !== 'interest.mailResumeLink')

test('an organiser declines with a letter of their own; why stays with organisers', async () => {
  const address = 'declined@commonweal.example'
  const { id, link } = await applied(address)
  const organiser = await house.signedIn('organiser')
  const form = await organiser.get(`/interest/${id}/decline`)
  expect(form.fields.letter).toContain('Dear Efe Test-Yilmaz')
  expect(form.fields.letter).toContain(organiser.member.name)
  expect((await organiser.post(`/interest/${id}/decline`, { letter: ' ' })).status).toBe(422)
  const letter = 'Dear Efe,\n\nnot this year. Do come to our open evening.'
  const done = await organiser.post(`/interest/${id}/decline`, { letter, reason: 'Out of area' })
  const page = await organiser.follow(done)
  expect(page.text).toContain('Your letter is on its way')
  expect(page.text).toContain('Out of area')
  const mail = (await mailsTo(house, address)).find(({ act }) => act === 'interest.decline')
  expect(mail?.bodyText).toContain('Do come to our open evening.')
  expect(mail?.bodyText).not.toContain('Out of area')
  const seen = await house.visitor().get(link)
  expect(seen.text).toContain('An organiser wrote to you')
  expect(seen.text).not.toContain('Out of area')
  expect(await actsTo(address)).toEqual(['interest.decline', 'interest.send'])
})

test('a question goes out, is answered once, and they are back in the queue at the place that they had', async () => {
  const address = 'asked@commonweal.example'
  const { id } = await applied(address)
  const organiser = await house.signedIn('organiser')
  await organiser.get(`/interest/${id}/ask`)
  expect((await organiser.post(`/interest/${id}/ask`, { words: '' })).status).toBe(422)
  house.clock.forward(1000)
  await organiser.post(`/interest/${id}/ask`, { words: 'Which ward?\nAnd since when?' })
  expect((await organiser.get('/interest')).text).not.toContain('Efe Test-Yilmaz')
  expect((await organiser.get('/interest?show=asked')).text).toContain('Efe Test-Yilmaz')
  expect((await organiser.get(`/interest/${id}/ask`)).text).toContain('asked a question')

  const link = await linkIn(house, { act: 'interest.ask', to: address })
  const applicant = house.visitor()
  expect((await applicant.get(link)).text).toContain('Which ward?')
  expect((await applicant.post(link, { answer: 'x'.repeat(5001) })).status).toBe(422)
  const sent = { answer: 'The seventh, and since May' }
  const two = await Promise.all([applicant.post(link, sent), applicant.post(link, sent)])
  expect(two.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const late = await applicant.post(link, { answer: 'Another answer, too late' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Another answer, too late')
  const page = await organiser.get(`/interest/${id}`)
  expect(page.text).toContain('The seventh, and since May')
  expect((await organiser.get('/interest')).text).toContain('Has answered your question')
  expect(await actsTo(address)).toEqual(['interest.send', 'interest.ask'])
})

test('an applicant withdraws by their link, is told once, and an organiser who was about to accept is told too', async () => {
  const address = 'withdrawn@commonweal.example'
  const { id, link } = await applied(address)
  const organiser = await house.signedIn('organiser')
  await organiser.get(`/interest/${id}/accept`)
  const applicant = house.visitor()
  await applicant.get(`${link}/withdraw`)
  const done = await applicant.follow(await applicant.post(`${link}/withdraw`))
  expect(done.select('h1')).toContain('It is withdrawn')
  await applicant.post(`${link}/withdraw`)
  const told = await organiser.post(`/interest/${id}/accept`)
  expect(told.status).toBe(409)
  expect(told.text).toContain('They withdrew it themselves')
  expect(await actsTo(address)).toEqual(['interest.send', 'interest.withdraw'])
})

test('nothing ends silently: whatever became of somebody, one mail told them, and only one', async () => {
  const ends = await db
    .selectFrom('interest.expression as expression')
    .select(['expression.id', 'status', 'address'])
    .where('status', 'in', ['accepted', 'declined', 'withdrawn'])
    .execute()
  expect(ends.length).toBeGreaterThan(1)
  for (const { id, address } of ends) {
    const told = await db
      .selectFrom('platform.mail')
      .select('act')
      .where('toAddress', '=', `${address}`)
      .where(
        'once',
        'in',
        ['accept', 'decline', 'withdraw'].map((verb) => `interest.${verb}:${id}`),
      )
      .execute()
    expect(told).toHaveLength(1)
  }
})

test('a link that is none leads nowhere, and shows nothing', async () => {
  for (const url of ['/join/standing/nonsense', '/join/standing/nonsense/withdraw'])
    expect((await house.visitor().get(url)).status).toBe(404)
})
