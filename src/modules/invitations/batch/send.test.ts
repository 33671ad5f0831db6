import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { bringList } from '#test/lists.ts'
import { sendSome } from './send-some.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const letter = { subject: 'Come and join us', words: 'We would like you to come.' }

const mailTo = (address: string) =>
  db.selectFrom('platform.mail').selectAll().where('toAddress', '=', address).executeTakeFirstOrThrow()

async function sendAll(address: string): Promise<void> {
  const batchId = address.split('/').at(-1) ?? ''
  while ((await sendSome(db, { batchId, config, at: clock.now() })) > 0);
}

test('the letter is shown whole before it is sent, with where answers go, and arrives as it was shown', async () => {
  const organiser = await house.signedIn('organiser')
  const { address } = await bringList(organiser, 'Name,Email\nAmara Okafor,amara@commonweal.example')
  const seen = await organiser.post(address, { ...letter, do: 'see' })
  const page = await organiser.get(`${seen.location}`)
  expect(page.body).toContain('<details class="nhsuk-details" open')
  expect(page.text).toContain(`Answers go to ${organiser.member.address}`)
  const shown = page.select('.cw-letter') ?? ''
  for (const words of [
    'Dear Amara Okafor,',
    'We would like you to come.',
    'We keep it until you have answered',
  ])
    expect(shown).toContain(words)

  await organiser.post(address, { ...letter, do: 'send' })
  await sendAll(address)
  const mail = await mailTo('amara@commonweal.example')
  expect(mail.replyTo).toBe(organiser.member.address)
  expect(mail.bodyText).toContain(`Answer this e-mail: ${organiser.member.name} reads it.`)
  const folded = (words: string) => words.replace(/\s+/g, ' ').trim()
  const arrived = folded(mail.bodyText.replace(/:\n\S+\/invited\/\S+/, ''))
  expect(folded(shown)).toBe(arrived)
})

test('answers reach whoever pressed Send, though another brought the list; a reminder’s too', async () => {
  const [brings, sends] = [await house.signedIn('organiser'), await house.signedIn('organiser')]
  const { address } = await bringList(brings, 'bryn@commonweal.example')
  await sends.get(address)
  await sends.post(address, { ...letter, do: 'send' })
  await sendAll(address)
  const mail = await mailTo('bryn@commonweal.example')
  expect(mail.replyTo).toBe(sends.member.address)
  expect(mail.bodyText).toContain(`${sends.member.name} invited you`)

  const { id } = await db
    .selectFrom('invitations.invitation')
    .select('id')
    .where('address', '=', 'bryn@commonweal.example')
    .executeTakeFirstOrThrow()
  clock.forward(60_000)
  await brings.get(`/invitations/${id}`)
  await brings.post(`/invitations/${id}/renew`)
  const mails = await db
    .selectFrom('platform.mail')
    .select('replyTo')
    .where('toAddress', '=', 'bryn@commonweal.example')
    .orderBy('queuedAt')
    .execute()
  expect(mails.map(({ replyTo }) => replyTo)).toEqual([sends.member.address, brings.member.address])
})

test('an organiser whose address nobody has proven gets no answers by it', async () => {
  const organiser = await house.signedIn('organiser')
  await db
    .updateTable('people.address')
    .set({ verifiedAt: null })
    .where('memberId', '=', organiser.member.id)
    .execute()
  const { address, page } = await bringList(organiser, 'chloe@commonweal.example')
  expect(page.text).toContain('Answers go to the mailbox of the community.')
  await organiser.post(address, { ...letter, do: 'send' })
  await sendAll(address)
  const mail = await mailTo('chloe@commonweal.example')
  expect(mail.replyTo).toBeNull()
  expect(mail.bodyText).not.toContain('Answer this e-mail')
})
