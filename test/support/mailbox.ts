import type { Browser, Page } from './browser.ts'
import type { TestHouse } from './house.ts'

/** The newest mail to an address as its owner reads it; of one kind, where an act is named. */
export async function newestMail({ db }: Pick<TestHouse, 'db'>, address: string, act?: string) {
  const mail = await db
    .selectFrom('platform.mail')
    .select(['act', 'subject', 'bodyText'])
    .where('toAddress', '=', address)
    .$if(act !== undefined, (only) => only.where('act', '=', act ?? ''))
    .orderBy('queuedAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const link = /https?:\/\/\S+/.exec(mail.bodyText)?.[0]
  return {
    ...mail,
    code: /^\d{6}$/m.exec(mail.bodyText)?.[0] ?? '',
    path: link ? new URL(link).pathname : '',
  }
}

/** Which mails an address got, by what they are about. */
export const subjectsTo = async ({ db }: Pick<TestHouse, 'db'>, address: string) =>
  (await db.selectFrom('platform.mail').select('subject').where('toAddress', '=', address).execute()).map(
    ({ subject }) => subject.replace(/ \(.*\)$/, ''),
  )

/** Signs in as a member does: asks, reads the mail, types the code. Returns where the house leads them. */
export async function signInByMail(
  house: TestHouse,
  { browser, address, to = '' }: { browser: Browser; address: string; to?: string },
): Promise<Page> {
  // So that this mail is newer than any before it.
  house.clock.forward(1000)
  await browser.get('/sign-in')
  await browser.post('/sign-in', { address, ...(to && { to }) })
  await browser.get('/sign-in/check-your-mail')
  const { code } = await newestMail(house, address, 'people.askToSignIn')
  return await browser.post('/sign-in/check-your-mail', { code })
}
