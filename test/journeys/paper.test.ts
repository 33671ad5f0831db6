import { expect } from 'vitest'
import { layEvent } from '#test/events.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

const versions = [
  'sel-system-leader/2021-10',
  'sel-system-leader/2022-06-draft',
  'sel-system-leader/2022-10',
  'nw-system-leadership-behaviours/1',
  'whole-systems-top-tips/1',
]

/** Prints as a person does from the browser's menu. */
async function print(path: string, colorScheme: 'light' | 'dark') {
  const { page } = await street.someone({ colorScheme })
  await page.goto(`${house.address}${path}`)
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  await page.emulateMedia({ media: 'print' })
  const text = await page.evaluate(() => document.body.innerText)
  return { sheets: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0, text }
}

journey.each(versions)(
  'the poster and the pocket cards of %s are one sheet of paper each',
  async (version) => {
    for (const kind of ['poster', 'pocket']) {
      const { sheets } = await print(`/frameworks/${version}/print/${kind}`, 'light')
      expect(sheets, kind).toBe(1)
    }
  },
)

journey('a poster is nothing but the poster, from a dark screen too', async () => {
  const { sheets, text } = await print('/frameworks/sel-system-leader/2022-10/print/poster', 'dark')
  expect(sheets).toBe(1)
  expect(text).toMatch(/^5 characteristics of a confident, joyful south east London system leader/)
  expect(text).not.toContain('Sign in')
  expect(text).not.toContain('Print this poster')
  expect(text).toMatch(/In force: October 2022\. http\S+\/frameworks\/sel-system-leader\/2022-10\s*$/)
})

journey(
  'the page of an event is one sheet, and says where one registers rather than what can be pressed',
  async () => {
    const event = await layEvent(
      { ...house, clock: { now: () => new Date() } },
      { capacity: 40, place: 'The Albany' },
    )
    const { sheets, text } = await print(event.here, 'light')
    expect(sheets).toBe(1)
    expect(text).toContain(`Register at ${house.address}${event.here}`)
    expect(text).not.toContain('Take it into your calendar')
  },
)
