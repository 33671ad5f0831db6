import { expect } from 'vitest'
import { phone, standsInNobodysWay } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

const framework = '/frameworks/sel-system-leader'
const pages = [
  ['the front page', '/'],
  ['the list of frameworks', '/frameworks'],
  ['a framework', `${framework}/2022-10`],
  ['a characteristic', `${framework}/2022-10/collaboration`],
  ['the history of a framework', `${framework}/history`],
  ['a comparison of two wordings', `${framework}/compare/2021-10/2022-10`],
  ['the path of “Driving purposeful collaboration”', `${framework}/path/collaboration`],
  ['the list of crosswalks', '/frameworks/crosswalks'],
  ['a crosswalk', '/frameworks/crosswalks/sel-2022--north-west'],
  ['who we are', '/about'],
  ['what is said of accessibility', '/accessibility'],
  ['the sign-in', '/sign-in'],
] as const

journey.each(pages)('%s stands in nobody’s way: axe, small screen, large text', async (_, path) => {
  const visitor = await street.someone()
  expect(await visitor.opens(path)).toBe(200)
  await standsInNobodysWay(visitor.page)
})

journey('without JavaScript everything reads the same, but for the buttons that print', async () => {
  const [plain, scripted] = [await street.someone({ javaScriptEnabled: false }), await street.someone()]
  for (const [name, path] of pages) {
    await Promise.all([plain.opens(path), scripted.opens(path)])
    await scripted.page.evaluate(() => {
      for (const button of document.querySelectorAll('[data-print]')) button.remove()
    })
    expect(await plain.reads(), name).toBe(await scripted.reads())
  }
})

journey(
  'a visitor finds one behaviour from the front page on a phone, and how its wording came about',
  async () => {
    const visitor = await street.someone({ viewport: phone })
    await visitor.opens('/')
    await visitor.follows(/^Driving purposeful collaboration/)
    await visitor.isAt(`${framework}/2022-10/collaboration`)
    await visitor.follows(/Power of stories/)
    await visitor.isAt(`${framework}/2022-10/collaboration/power-of-stories`)
    await visitor.sees('What it was', 'June 2022 draft')
    await standsInNobodysWay(visitor.page)
  },
)

journey('in colours of their own choice people still see what was added and what was removed', async () => {
  const visitor = await street.someone({ forcedColors: 'active' })
  await visitor.opens(`${framework}/compare/2021-10/2022-10`)
  const lineOf = (tag: 'ins' | 'del') =>
    visitor.page
      .locator(`main ${tag}`)
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine)
  expect([await lineOf('ins'), await lineOf('del')]).toEqual(['underline', 'line-through'])
})
