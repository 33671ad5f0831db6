import { sessionCookie } from '#platform/web/cookies.ts'
import type { Browser, Page } from './browser.ts'
import { browserElsewhere, comesIn } from './comers.ts'
import type { ListeningHouse } from './listening-house.ts'
import { invitationTo, letterTo } from './received-letter.ts'
import { fullName, type Guest } from './sixty.ts'

/** A browser without a screen in which somebody is signed in. */
export async function signedInElsewhere(house: ListeningHouse, member: { id: string }): Promise<Browser> {
  const browser = browserElsewhere(house)
  browser.keep(sessionCookie, await house.sessionOf(member))
  return browser
}

/** An organiser pastes a list of people, writes them a letter of their own, and sends it. */
export async function invitesAll(
  organiser: Browser,
  { list, subject, words }: { list: string; subject: string; words: string },
): Promise<void> {
  await organiser.get('/invitations/upload')
  const batch = leadsOn(await organiser.post('/invitations/upload', { list }))
  const { fields } = await organiser.get(batch)
  const lookAgain = leadsOn(await organiser.post(batch, { ...fields, subject, words }))
  const last = await organiser.get(lookAgain)
  leadsOn(await organiser.post(lookAgain, last.fields))
}

/** Where an act leads that was done; whatever else was answered is said. */
function leadsOn({ status, location, text }: Page): string {
  if (status === 303 && location) return location
  throw new Error(`It is answered by ${status}: ${text}`)
}

/** Somebody comes in through their invitation, and registers as the member that they are then. */
export async function registersAsMember(house: ListeningHouse, guest: Guest, here: string): Promise<string> {
  await comesIn(house, { guest, by: await invitationTo(house, guest) })
  const { id } = await house.db
    .selectFrom('people.member')
    .select('id')
    .where('name', '=', fullName(guest))
    .executeTakeFirstOrThrow()
  const browser = await signedInElsewhere(house, { id })
  const { fields } = await browser.get(`${here}/register`)
  const done = await browser.follow(await browser.post(`${here}/register`, fields))
  return `${done.select('h1')}`
}

/** Somebody registers without an account, and confirms by the link in their mail. Returns the path of their place. */
export async function registersAsGuest(
  house: ListeningHouse,
  guest: Guest,
  here: string,
): Promise<{ path: string; stands: string }> {
  const browser = browserElsewhere(house)
  await browser.get(`${here}/register`)
  await browser.post(`${here}/register`, { name: fullName(guest), address: guest.address })
  const { path } = await letterTo(house, { to: guest.address, leadsTo: '/events/place/' })
  await browser.get(path)
  const done = await browser.follow(await browser.post(path, { do: 'confirm' }))
  return { path, stands: `${done.select('h1')}` }
}
