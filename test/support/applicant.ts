import type { Browser, Page } from './browser.ts'
import type { TestHouse } from './house.ts'

/** The parts and places of a small system, so that there is something to choose from. */
export async function plantSmallSystem({ db }: Pick<TestHouse, 'db'>) {
  const [hospital, residents] = await db
    .insertInto('system.part')
    .values([
      { slug: 'hospitals', name: 'Hospitals', position: 1 },
      { slug: 'residents', name: 'Residents and service users', position: 2, hasOrganisations: false },
    ])
    .returning('id')
    .execute()
  const place = await db
    .insertInto('system.place')
    .values({ slug: 'lewisham', name: 'Lewisham', position: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { hospital: `${hospital?.id}`, residents: `${residents?.id}`, place: place.id }
}

export type Said = Record<string, string | string[]>

/** Answers one question as a person does: opens its page, and sends it. */
export async function answer(browser: Browser, question: string, said: Said): Promise<Page> {
  const page = await browser.get(`/join/${question}`)
  return await browser.post(`/join/${question}`, { ...hiddenOf(page), ...said })
}

/** What a page carries that nobody types. */
export const hiddenOf = ({ fields: { seen = '', opening = '' } }: Page) => ({ seen, opening })

/** Begins in a browser, and answers what has to be answered. */
export async function beginAs(
  browser: Browser,
  { name, address, part }: Record<string, string>,
): Promise<void> {
  await browser.get('/join')
  await browser.post('/join')
  await answer(browser, 'name', { name: `${name}` })
  await answer(browser, 'address', { address: `${address}` })
  if (part) await answer(browser, 'parts', { parts: part })
}

/** Presses the link to go on that was mailed to an address last, in this browser: from then on it speaks for it. */
export async function goOnByMail(house: Pick<TestHouse, 'db'>, browser: Browser, to: string): Promise<Page> {
  const link = await linkIn(house, { act: 'interest.mailResumeLink', to })
  await browser.get(link)
  return await browser.post(link)
}

/** Goes all the way, and sends it. */
export async function applyAs(browser: Browser, who: Record<string, string>): Promise<Page> {
  await beginAs(browser, who)
  await browser.get('/join/check')
  return await browser.post('/join/check', { joining: 'yes' })
}

/** The mails that went to an address, oldest first; those of one instant by their acts. */
export const mailsTo = ({ db }: Pick<TestHouse, 'db'>, address: string) =>
  db
    .selectFrom('platform.mail')
    .select(['act', 'subject', 'bodyText', 'replyTo', 'alsoReplyTo'])
    .where('toAddress', '=', address)
    .orderBy('queuedAt')
    .orderBy('act')
    .execute()

/** The address within the house to which the newest mail of an act leads. */
export async function linkIn(house: Pick<TestHouse, 'db'>, { act, to }: { act: string; to: string }) {
  const mail = (await mailsTo(house, to)).findLast((one) => one.act === act)
  const link = /https?:\/\/[^/\s]+(\/join\/\S+)/.exec(mail?.bodyText ?? '')?.[1]
  if (!link) throw new Error(`No mail of ${act} to ${to} has a link`)
  return link
}
