import { expect, test } from 'vitest'
import { openTestDns } from '#test/dns.ts'
import { openTestHouse } from '#test/house.ts'

const dns = await openTestDns({ 'TXT leaders.example.org': ['v=spf1 mx -all'] })
const house = await openTestHouse({ MAIL_FROM: 'Us <us@leaders.example.org>', MAIL_DNS: dns })

test('an administrator looks whether mail lands, and sends themselves a test, whatever came back before', async () => {
  const browser = await house.signedIn('administrator')
  const { address } = browser.member
  const seen = await browser.get('/administration/mail/check')
  expect(seen.selectAll('h2')).toEqual(
    expect.arrayContaining([
      'SPF: who may send',
      'DKIM: the signature',
      'DMARC: what becomes of forgeries',
      'Try it',
    ]),
  )
  expect(seen.text).toContain('v=spf1 mx -all')
  const sent = await browser.post('/administration/mail/test')
  expect((await browser.follow(sent)).text).toContain('A test mail is on its way to you.')
  const mails = await house.db
    .selectFrom('platform.mail')
    .select(['toAddress', 'uselessAt', 'unsubscribeToken', 'bodyText'])
    .where('act', '=', 'letters.sendTest')
    .execute()
  expect(mails).toMatchObject([
    { toAddress: address, uselessAt: new Date('2022-06-02T10:00:00Z'), unsubscribeToken: null },
  ])
  for (let times = 1; times < 10; times++) await browser.post('/administration/mail/test')
  expect((await browser.post('/administration/mail/test')).status).toBe(429)
})
