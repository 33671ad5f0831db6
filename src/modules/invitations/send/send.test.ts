import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { bringList, sendList } from '#test/lists.ts'
import { sendSome } from './send-some.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const letter = { subject: 'Come and join us', words: 'We would like you to come.' }

const mailTo = (address: string) =>
  db.selectFrom('platform.mail').selectAll().where('toAddress', '=', address).executeTakeFirstOrThrow()

const mailsTo = (address: string) =>
  db.selectFrom('platform.mail').selectAll().where('toAddress', '=', address).execute()

async function sendAll(address: string): Promise<void> {
  const batchId = address.split('/').at(-1) ?? ''
  while ((await sendSome(db, { batchId, config, at: clock.now() })) > 0);
}

test('the letter is shown whole before it is sent, with where answers go, and arrives as it was shown', async () => {
  const organiser = await house.signedIn('organiser')
  const { address } = await bringList(organiser, 'Name,Email\nBranwen Pryce,amara@commonweal.example')
  const seen = await organiser.post(address, { ...letter, do: 'see' })
  const page = await organiser.get(`${seen.location}`)
  expect(page.body).toContain('<details class="nhsuk-details" open')
  expect(page.text).toContain(`Answers go to ${organiser.member.address}`)
  const shown = page.select('.cw-letter') ?? ''
  for (const words of [
    'Dear Branwen Pryce,',
    'We would like you to come.',
    'We keep it until you have answered',
  ])
    expect(shown).toContain(words)

  await sendList(organiser, { address, letter })
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
  await sendList(sends, { address, letter })
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
  await sendList(organiser, { address, letter })
  await sendAll(address)
  const mail = await mailTo('chloe@commonweal.example')
  expect(mail.replyTo).toBeNull()
  expect(mail.bodyText).not.toContain('Answer this e-mail')
})

test('before anything is sent, the last look says to how many, from whom and with which letter', async () => {
  const organiser = await house.signedIn('organiser')
  const { address } = await bringList(organiser, 'dan@commonweal.example\nedna@commonweal.example')
  // Without a letter there is nothing to look at yet.
  expect((await organiser.get(`${address}/send`)).location).toBe(address)
  const onward = await organiser.post(address, { ...letter, do: 'send' })
  expect(onward.location).toBe(`${address}/send`)
  const look = await organiser.get(`${address}/send`)
  expect(look.select('.cw-letter')).toContain('Hello,')
  for (const words of [
    'Send 2 invitations?',
    `From ${organiser.member.name}, for `,
    `Answers go to ${organiser.member.address}`,
    letter.subject,
    letter.words,
  ])
    expect(look.text).toContain(words)
  expect(await mailsTo('dan@commonweal.example')).toEqual([])

  // What somebody did not see is not sent: here, another letter.
  await organiser.post(address, { ...letter, words: 'Another letter.', do: 'keep' })
  const stale = await organiser.post(`${address}/send`, { seen: look.fields.seen ?? '' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('Something has changed')

  const pressed = { seen: stale.fields.seen ?? '' }
  await Promise.all([1, 2, 3].map(() => organiser.post(`${address}/send`, pressed)))
  await sendAll(address)
  for (const who of ['dan', 'edna']) expect(await mailsTo(`${who}@commonweal.example`)).toHaveLength(1)
  expect((await organiser.get(`${address}/send`)).location).toBe(address)
})

test('who said no since the list was checked is not counted, and it is said', async () => {
  const organiser = await house.signedIn('organiser')
  const { address } = await bringList(organiser, 'faye@commonweal.example\ngus@commonweal.example')
  const first = await bringList(organiser, 'faye@commonweal.example')
  await sendList(organiser, { address: first.address, letter })
  await sendAll(first.address)
  await organiser.post(address, { ...letter, do: 'send' })
  const look = await organiser.get(`${address}/send`)
  expect(look.text).toContain('Send one invitation?')
  expect(look.text).toContain('One other has joined, been invited or said no')
})

test('a test letter goes to its writer alone, says that it is one, and its link invites nobody', async () => {
  const organiser = await house.signedIn('organiser')
  const { address } = await bringList(
    organiser,
    'Name,Email\n,ida@commonweal.example\nIris Bell,iris@commonweal.example',
  )
  expect((await organiser.post(`${address}/test-letter`)).location).toBe(`${address}/send`)
  await organiser.post(address, { ...letter, do: 'send' })
  // As those on the list will read it, and not to whoever writes it.
  expect((await organiser.get(`${address}/send`)).select('.cw-letter')).toContain('Dear Iris Bell,')
  const presses = [organiser.post(`${address}/test-letter`), organiser.post(`${address}/test-letter`)]
  expect((await Promise.all(presses)).map(({ location }) => location)).toEqual(
    Array.from({ length: 2 }, () => `${address}/send?done=tested`),
  )
  const mails = await mailsTo(organiser.member.address)
  expect(mails.map(({ subject }) => subject)).toEqual([`Test: ${letter.subject}`])
  for (const words of ['This is a test, to you alone.', 'Dear Iris Bell,'])
    expect(mails[0]?.bodyText).toContain(words)
  const link = /\/invited\/\S+/.exec(mails[0]?.bodyText ?? '')?.[0] ?? ''
  const opened = await house.visitor().get(link)
  expect(opened.text).toContain('This was a test')
  expect(await mailsTo('iris@commonweal.example')).toEqual([])
})
