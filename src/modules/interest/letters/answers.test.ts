import { expect, test } from 'vitest'
import { applyAs, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db } = house
const system = await plantSmallSystem(house)
const organiser = await house.signedIn('organiser')

/** Somebody applies, and an organiser answers them on this page. Gives what the page says, and where answers go. */
async function answerBy(page: string, sent: Record<string, string>) {
  const address = `${page}@commonweal.example`
  await applyAs(house.visitor(), { name: 'Wren Test-Ng', address, part: system.residents })
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  const { text } = await organiser.get(`/interest/${id}/${page}`)
  await organiser.post(`/interest/${id}/${page}`, sent)
  const mail = await db
    .selectFrom('platform.mail')
    .select('replyTo')
    .where('act', '=', `interest.${page}`)
    .executeTakeFirstOrThrow()
  return { text, replyTo: mail.replyTo }
}

test.each([
  ['ask', { words: 'When could we talk?' }],
  ['accept', {}],
  ['decline', { letter: 'Dear Wren, not now.' }],
])(
  'an answer to what an organiser writes to %s reaches them, and they are told before',
  async (page, sent) => {
    const { text, replyTo } = await answerBy(page, sent)
    expect(replyTo).toBe(organiser.member.address)
    expect(text).toContain(`Answers go to ${organiser.member.address}`)
  },
)

test('what the house itself writes is answered to the community', async () => {
  const mails = await db
    .selectFrom('platform.mail')
    .select('replyTo')
    .where('act', 'in', ['interest.send', 'interest.mailResumeLink'])
    .execute()
  expect(mails.length).toBeGreaterThan(0)
  expect(mails.every(({ replyTo }) => replyTo === null)).toBe(true)
})
