import PostalMime from 'postal-mime'
import { expect, vi } from 'vitest'
import type { ListeningHouse } from './listening-house.ts'
import type { Person } from './person.ts'
import type { Received } from './smtp.ts'

/** What stands in a mail that came, as its reader sees it. */
export async function readLetter({ raw }: Received) {
  const { subject = '', text = '' } = await PostalMime.parse(raw)
  return { subject, text }
}

type About = { to: string; leadsTo: string; subject?: RegExp }

/** The letters that an address got whose link leads to such a page, with that link, the oldest first. */
export async function listLetters(
  { received }: Pick<ListeningHouse, 'received'>,
  { to, leadsTo, subject }: About,
) {
  const letters = await Promise.all(received.filter((mail) => mail.to === to).map(readLetter))
  return letters.flatMap((letter) => {
    const link = /https?:\/\/[^\s<>]+/.exec(letter.text)?.[0]
    const path = link && new URL(link).pathname
    return path?.startsWith(leadsTo) && (subject?.test(letter.subject) ?? true) ? [{ ...letter, path }] : []
  })
}

/** The newest such letter, waited for: the postman takes its time. */
export async function letterTo(house: Pick<ListeningHouse, 'received'>, about: About) {
  const letters = await vi.waitFor(
    async () => {
      const found = await listLetters(house, about)
      expect(found, `letters to ${about.to}`).not.toEqual([])
      return found
    },
    { timeout: 20_000, interval: 50 },
  )
  const newest = letters.at(-1)
  if (!newest) throw new Error('There is one, as was waited for')
  return newest
}

/** All that an address was told, waited for until these words are among it. */
export async function isTold({ received }: Pick<ListeningHouse, 'received'>, to: string, words: string) {
  const told = async () => {
    const letters = await Promise.all(received.filter((mail) => mail.to === to).map(readLetter))
    return letters.map(({ text }) => text).join('\n')
  }
  await expect.poll(told, { timeout: 20_000, interval: 50 }).toContain(words)
}

/** The path of the link in the letter that invited somebody. */
export const invitationTo = async (
  house: Pick<ListeningHouse, 'received'>,
  { address }: { address: string },
) => (await letterTo(house, { to: address, leadsTo: '/invited/' })).path

/** Says no for good, on the page behind that link. */
export async function saysNo(invited: Person): Promise<void> {
  await invited.presses('No, thank you, and do not write again')
  await invited.meetsNoBarrier()
  await invited.chooses('Yes, and nobody is to write to it again')
  await invited.presses('Go on')
  await invited.sees('Thank you for telling us')
}
