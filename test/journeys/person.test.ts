import { expect } from 'vitest'
import { listBarriers, listCutOffAtDoubleSize, listSideways } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

// The journeys trust that a fault would be seen: here is one of each kind, made on purpose.
journey.each([
  ['a style that the policy refuses', '<p style="color: red">Red</p>', /Content Security Policy/],
  [
    'a picture from another host',
    '<img alt="" src="http://other.example/picture.png">',
    /asked another host/,
  ],
])('%s is seen when a person leaves', async (_, html, fault) => {
  const visitor = await street.someone()
  await visitor.opens('/sign-in')
  const seen = visitor.page.waitForEvent('console')
  await visitor.page.evaluate(
    (added) => document.querySelector('main')?.insertAdjacentHTML('beforeend', added),
    html,
  )
  await seen
  await expect(visitor.leaves()).rejects.toMatchObject({
    actual: expect.arrayContaining([expect.stringMatching(fault)]),
  })
})

journey('words that are pale, too wide, of a fixed size or cut off are found', async () => {
  const { page } = await street.someone()
  const faulty = async (styles: Record<string, string>) => {
    await page.goto(`${house.address}/sign-in`)
    await page.locator('.cw-lead').evaluate((words, given) => {
      for (const [name, value] of Object.entries(given)) words.style.setProperty(name, value)
    }, styles)
  }
  await faulty({ color: '#bbb' })
  expect(await listBarriers(page)).toEqual([expect.stringMatching(/^color-contrast: /)])
  expect(await listBarriers(page, { coloursOnly: true })).toHaveLength(1)
  await faulty({ 'min-width': '2000px' })
  expect(await listSideways(page)).toEqual(['P.cw-lead'])
  await faulty({ 'font-size': '14px' })
  expect(await listCutOffAtDoubleSize(page)).toEqual([
    expect.stringMatching(/^It stays as small as it was: You/),
  ])
  await faulty({ height: '20px', overflow: 'hidden' })
  expect(await listCutOffAtDoubleSize(page)).toEqual([expect.stringMatching(/^It is cut off: You/)])
})
