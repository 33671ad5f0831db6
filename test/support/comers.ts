import { answer, type Said } from './applicant.ts'
import { Browser, type Page } from './browser.ts'
import type { ListeningHouse } from './listening-house.ts'
import { overNetwork } from './over-network.ts'
import { letterTo } from './received-letter.ts'
import { fullName, type Guest } from './sixty.ts'

let comers = 0

/** A browser without a screen in a place of its own. */
export function browserElsewhere({ address }: Pick<ListeningHouse, 'address'>): Browser {
  comers += 1
  return new Browser(overNetwork(address, `198.51.${100 + Math.floor(comers / 200)}.${(comers % 200) + 1}`))
}

type Coming = {
  guest: Guest
  /** The path of the link by which they come; empty for who comes by themselves. */
  by: string
  /** What other members may see of them. */
  listed?: string[]
}

/**
 * Somebody comes to the door, answers what has to be answered and sends it. Nothing is taken for filled in: what an
 * invitation tells of them, they say themselves. Returns the page that follows.
 */
export async function comes(
  house: ListeningHouse,
  { guest, by, listed = ['name', 'hats'] }: Coming,
): Promise<Page> {
  const browser = browserElsewhere(house)
  await begins(browser, by)
  const { id } = await house.db
    .selectFrom('system.part')
    .select('id')
    .where('name', '=', guest.part)
    .executeTakeFirstOrThrow()
  const said: Record<string, Said> = {
    name: { name: fullName(guest) },
    address: { address: guest.address },
    parts: { parts: id, [`organisation-${id}`]: guest.organisation },
    listed: { listed },
  }
  for (const [question, words] of Object.entries(said)) {
    const { status, text } = await answer(browser, question, words)
    if (status !== 303) throw new Error(`${fullName(guest)} could not answer ${question}: ${text}`)
  }
  await browser.get('/join/check')
  return await browser.follow(await browser.post('/join/check', { joining: 'yes' }))
}

/**
 * The same for somebody whom a rule lets in: they press the button behind the letter that asks whether the address is
 * theirs. Returns the page that says so.
 */
export async function comesIn(house: ListeningHouse, coming: Coming): Promise<Page> {
  await comes(house, coming)
  const browser = browserElsewhere(house)
  const { path } = await letterTo(house, { to: coming.guest.address, leadsTo: '/join/standing/' })
  await browser.get(path)
  return await browser.follow(await browser.post(`${path}/confirm`))
}

async function begins(browser: Browser, by: string): Promise<void> {
  const call = by ? (await browser.get(by)).links.find(({ text }) => text === 'Tell us about yourself') : null
  if (call === undefined) throw new Error(`${by} leads nowhere`)
  const start = await browser.get(call?.href ?? '/join')
  await browser.post('/join', { by: start.fields.by ?? '' })
}

/** So many at once, and no more: a house is not stormed. */
export async function inTurns<Each>(each: readonly Each[], act: (one: Each) => Promise<void>): Promise<void> {
  const left = [...each]
  const next = async () => {
    for (let one = left.shift(); one; one = left.shift()) await act(one)
  }
  await Promise.all(Array.from({ length: 4 }, next))
}
