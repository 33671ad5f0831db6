import { expect, test } from 'vitest'
import { sendToMany } from '#platform/mail/send-to-many.ts'
import { writeWords } from '#platform/mail/words.ts'
import { openTestHouse } from '#test/house.ts'
import { unzip } from '#test/unzip.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import { houseInMail, unsubscribeInMail } from '#ui/mail/to-many.ts'

const house = await openTestHouse()
const { db, clock } = house

const letter = (
  <Letter title="It is on" from="The Community" why={<a href={unsubscribeInMail}>Stop</a>}>
    <p>Come to the market hall.</p>
    <Action href={`${houseInMail}/about`}>Look</Action>
  </Letter>
)

test('a letter to many is among what somebody takes away, with its words', async () => {
  const browser = await house.signedIn()
  const { address } = browser.member
  await db.transaction().execute(async (tx) => {
    const wordsId = await writeWords(tx, { subject: 'It is on', view: letter, at: clock.now() })
    const to = [{ address, once: 'to many', unsubscribeToken: 'a-word-of-theirs' }]
    await sendToMany(tx, { act: 'test.write', wordsId, to, at: clock.now() })
  })
  await browser.get('/account/take-away')
  const files = unzip(await browser.download('/account/take-away'))
  const told = JSON.parse(`${files.get('data.json')}`) as {
    held: { table: string; rows: Record<string, unknown>[] }[]
  }
  const mails = told.held.find(({ table }) => table === 'platform.mail')?.rows
  expect(mails).toMatchObject([
    { subject: 'It is on', body_text: expect.stringContaining('Come to the market hall.') },
  ])
  expect(JSON.stringify(mails)).toContain('Stop:\\n/account/letters')
  expect(JSON.stringify(mails)).not.toContain('house.invalid')
  expect(`${files.get('index.html')}`).toContain('Come to the market hall.')
  expect(`${files.get('data.json')}`).not.toContain('a-word-of-theirs')
})
