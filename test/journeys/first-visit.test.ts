import type { CDPSession } from 'playwright-core'
import { expect } from 'vitest'
import { phone } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

const budget = { bytes: 60 * 1024, script: 15 * 1024, requests: 8, shift: 0.01 }
const framework = '/frameworks/sel-system-leader'

journey.each([
  ['the front page', '/'],
  ['a framework', `${framework}/2022-10`],
  ['a comparison of two wordings', `${framework}/compare/2021-10/2022-10`],
  ['the sign-in', '/sign-in'],
])('a first visit to %s is light, and nothing jumps while it loads', async (name, path) => {
  // Whoever comes first after a change has the page made; everybody else has it from memory.
  await fetch(`${house.address}${path}`)
  const visitor = await street.someone({ viewport: phone })
  const weights = await weigh(await visitor.page.context().newCDPSession(visitor.page))
  await visitor.opens(path)
  await visitor.page.waitForLoadState('networkidle')
  const icon = await visitor.page.locator('link[rel="icon"]').first().getAttribute('href')
  // A browser without a window fetches no icon; one with a window does.
  if (icon && !weights.some(({ url }) => url.endsWith(icon)))
    await visitor.page.evaluate((url) => fetch(url), icon)
  await visitor.page.waitForLoadState('networkidle')

  const sum = (some: Weight[]) => some.reduce((total, { bytes }) => total + bytes, 0)
  const bytes = sum(weights)
  const script = sum(weights.filter(({ type }) => type === 'Script'))
  const shift = await visitor.page.evaluate(shiftSoFar)
  process.stdout.write(
    `${name}: ${bytes} bytes in ${weights.length} requests, ${script} of script, ${sum(
      weights.filter(({ type }) => type === 'Document'),
    )} of HTML, shift ${shift.toFixed(4)}\n`,
  )
  expect(weights.length).toBeLessThanOrEqual(budget.requests)
  expect(script).toBeLessThanOrEqual(budget.script)
  expect(bytes).toBeLessThanOrEqual(budget.bytes)
  expect(shift).toBeLessThanOrEqual(budget.shift)
})

type Weight = { url: string; type: string; bytes: number }

/** What goes over the wire from now on, headers included, as the browser counts it. */
async function weigh(protocol: CDPSession): Promise<Weight[]> {
  const weights: Weight[] = []
  const begun = new Map<string, { url: string; type: string }>()
  protocol.on('Network.responseReceived', ({ requestId, response: { url }, type }) =>
    begun.set(requestId, { url, type }),
  )
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = begun.get(requestId)
    if (answer && !answer.url.startsWith('data:')) weights.push({ ...answer, bytes: encodedDataLength })
  })
  await protocol.send('Network.enable')
  return weights
}

/** Runs in the page: how far things have moved under the reader's eyes, as browsers measure it (CLS). */
function shiftSoFar(): Promise<number> {
  return new Promise((resolve) => {
    let shift = 0
    const observer = new PerformanceObserver((list) => {
      // The type of these entries is not in the DOM's types yet.
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(shift), 200)
  })
}
