import { expect } from 'vitest'
import type { ListeningHouse } from './listening-house.ts'
import { listLetters, readLetter } from './received-letter.ts'

/** Once the postman is done: everybody whom the house wrote to has it, by the mail server's own word. */
export async function isAllSent({ db }: Pick<ListeningHouse, 'db'>): Promise<void> {
  const notYet = db.selectFrom('platform.mail').select('subject').where('sentAt', 'is', null)
  await expect.poll(() => notYet.execute(), { timeout: 30_000, interval: 50 }).toEqual([])
}

/** Nobody has two letters for one invitation, nor is anything about them decided by two. */
export async function isWrittenToOnce(
  house: ListeningHouse,
  people: readonly { address: string }[],
): Promise<void> {
  for (const { address: to } of people)
    expect((await listLetters(house, { to, leadsTo: '/invited/' })).length, to).toBe(1)
  const twice = await house.db
    .selectFrom('platform.mail')
    .select(['toAddress', 'act'])
    .where('act', 'in', ['invitations.send', 'interest.accept', 'interest.decline'])
    .groupBy(['toAddress', 'act'])
    .having(({ fn }) => fn.countAll(), '>', 1)
    .execute()
  expect(twice).toEqual([])
}

/** Everybody who sent an expression of interest, and did not put another in its place, has one answer to it. */
export async function isEachAnswered({ db, received }: ListeningHouse): Promise<void> {
  const sent = await db.selectFrom('interest.expression').select(['address', 'status']).execute()
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set(['accepted', 'declined', 'withdrawn']))
  const letters = await Promise.all(
    received.map(async (mail) => ({ to: mail.to, ...(await readLetter(mail)) })),
  )
  const answered = letters.filter(({ subject }) =>
    /^(Welcome to |Your expression of interest$)/.test(subject),
  )
  // Whoever has no address was told by telephone.
  const toAnswer = sent.filter(({ address, status }) => address !== null && status !== 'withdrawn')
  expect(answered.map(({ to }) => to).toSorted()).toEqual(toAnswer.map(({ address }) => address).toSorted())
}
