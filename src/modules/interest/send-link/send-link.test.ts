import { expect, test } from 'vitest'
import { answer, goOnByMail, hiddenOf, linkIn, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
await plantSmallSystem(house)

test('whoever stops keeps what they have typed on the page', async () => {
  const browser = house.visitor()
  await browser.get('/join')
  await browser.post('/join')
  await answer(browser, 'name', { name: 'Half Test-Way' })
  await answer(browser, 'address', { address: 'half@commonweal.example' })
  const draws = await browser.get('/join/draws')
  const said = { ...hiddenOf(draws), draws: 'Half a sentence', do: 'stop' }
  expect((await browser.post('/join/draws', said)).location).toBe('/join/send-link')
  expect((await browser.get('/join/draws')).fields.draws).toBe('Half a sentence')
  // What was taken out again is gone, too.
  const again = await browser.get('/join/draws')
  await browser.post('/join/draws', { ...hiddenOf(again), draws: '', do: 'stop' })
  expect((await browser.get('/join/draws')).fields.draws).toBe('')
  await goOnByMail(house, browser, 'half@commonweal.example')
  expect((await browser.get('/join')).links.map(({ href }) => href)).toContain('/join/parts')
})

test('whoever stops before they gave an address gives it there, and comes back by it', async () => {
  const browser = house.visitor()
  const address = 'early@commonweal.example'
  await browser.get('/join')
  await browser.post('/join')
  const page = await browser.get('/join/name')
  // Nothing typed is no mistake of whoever stops.
  expect((await browser.post('/join/name', { ...hiddenOf(page), name: '', do: 'stop' })).location).toBe(
    '/join/send-link',
  )
  await browser.get('/join/send-link')
  await browser.post('/join/send-link', { address })
  expect(await mailsTo(house, address)).toHaveLength(1)
  const other = house.visitor()
  const link = await linkIn(house, { act: 'interest.mailResumeLink', to: address })
  await other.get(link)
  expect((await other.post(link)).location).toBe('/join/name')
})
