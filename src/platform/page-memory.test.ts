import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

/** Whether an answer came from the memory: only what is kept has an etag. */
async function isRemembered(url: string, headers: Record<string, string> = {}): Promise<boolean> {
  const address = new URL(house.app.listeningOrigin)
  const answer = await fetch(new URL(url, address), { headers, redirect: 'manual' })
  await answer.text()
  return answer.headers.has('etag')
}

await house.app.listen({ port: 0, host: '127.0.0.1' })

/** Asks until the page is kept: it is compressed beside the answer. */
async function becomesRemembered(url: string, headers: Record<string, string> = {}): Promise<boolean> {
  for (let count = 0; count < 100; count++) {
    if (await isRemembered(url, headers)) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}

describe('the memory of pages', () => {
  test('keeps what a visitor read, once it was read', async () => {
    expect(await isRemembered('/about')).toBe(false)
    expect(await becomesRemembered('/about')).toBe(true)
  })

  test.each([
    ['percent signs', '/%61bout'],
    ['a stroke at its end', '/about/'],
    ['a question', '/about?1'],
  ])('keeps no second copy under an address with %s', async (_, url) => {
    for (let count = 0; count < 3; count++) expect(await isRemembered(url)).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await isRemembered(url)).toBe(false)
  })

  test('serves a browser with other cookies, and nobody who is signed in', async () => {
    expect(await becomesRemembered('/about')).toBe(true)
    expect(await isRemembered('/about', { cookie: '__Host-visitor=abc; theme=dark' })).toBe(true)
    expect(await isRemembered('/about', { cookie: 'theme=dark; __Host-session=abc' })).toBe(false)
  })

  test('keeps a feed that is the same for everybody, and knows its tag however it comes back', async () => {
    const here = '/events/calendar.ics'
    const ask = async (headers: Record<string, string> = {}) =>
      await fetch(new URL(here, house.app.listeningOrigin), { headers })
    const first = await ask()
    const tag = `${first.headers.get('etag')}`.replace(/^W\//, '')
    for (let count = 0; count < 100; count++) {
      if ((await ask()).headers.get('etag')?.startsWith('W/')) break
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    const kept = await ask()
    expect(kept.headers.get('etag')).toBe(`W/${tag}`)
    expect(kept.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    for (const said of [tag, `W/${tag}`, `"other", W/${tag}`]) {
      expect((await ask({ 'if-none-match': said })).status).toBe(304)
    }
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
  })
})
