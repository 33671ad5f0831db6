import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { openTestDns, type Zone } from '#test/dns.ts'
import { askDns } from './dns.ts'
import { checkSender } from './sender-records.ts'

const domain = 'leaders.example.org'
const good: Zone = {
  [`TXT ${domain}`]: ['google-site-verification=1', 'v=spf1 include:_spf.provider.example -all'],
  [`TXT mail2022._domainkey.${domain}`]: [`v=DKIM1; k=rsa; p=${'A'.repeat(400)}`],
  [`TXT _dmarc.${domain}`]: ['v=DMARC1; p=quarantine; rua=mailto:dmarc@leaders.example.org'],
  [`MX ${domain}`]: ['10 mail.leaders.example.org'],
}
const sender = { from: `Our community <us@${domain}>`, mailReturn: null, selector: 'mail2022' }

async function check(change: Zone = {}, given: Partial<Parameters<typeof checkSender>[1]> = {}) {
  const server = await openTestDns({ ...good, ...change })
  const findings = await checkSender(askDns([server]), { ...sender, ...given })
  return Object.fromEntries(findings.map((finding) => [finding.about, finding]))
}

test('a sender whose records are in order is told so, with what stands in DNS', async () => {
  const found = await check({}, { mailReturn: `bounces@${domain}` })
  expect(Object.values(found).map(({ about, state }) => `${about} ${state}`)).toEqual([
    'SPF fine',
    'DKIM fine',
    'DMARC fine',
    'return fine',
  ])
  expect(found.SPF?.record).toBe('v=spf1 include:_spf.provider.example -all')
  expect(found.DKIM?.record).toContain('A'.repeat(400))
  expect(found.return?.record).toBe('10 mail.leaders.example.org')
})

const spf = (...records: string[]) => ({ [`TXT ${domain}`]: records })

test.each([
  ['no record', spf('something else'), 'wrong', 'does not say which servers'],
  ['two records', spf('v=spf1 -all', 'v=spf1 mx -all'), 'wrong', 'has 2 SPF records'],
  ['all the world', spf('v=spf1 mx +all'), 'wrong', 'every server in the world'],
  ['too many look-ups', spf(`v=spf1 ${'include:a.example '.repeat(11)}-all`), 'wrong', 'more than ten'],
  ['no end', spf('v=spf1 mx'), 'look', 'what to think of other servers'],
  ['a soft end', spf('v=spf1 mx ~all'), 'fine', 'which servers'],
  ['another that says it', spf('v=spf1 redirect=_spf.provider.example'), 'fine', 'which servers'],
  ['another protocol', spf('v=spf10 -all'), 'wrong', 'does not say which servers'],
])('SPF with %s', async (_, zone, state, says) => {
  expect((await check(zone)).SPF).toMatchObject({ state, says: expect.stringContaining(says) })
})

const dmarc = (...records: string[]) => ({ [`TXT _dmarc.${domain}`]: records })

test.each([
  ['nothing', dmarc(), 'wrong', 'only pretends to come from it'],
  ['two records', dmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject'), 'wrong', '2 DMARC records'],
  ['no policy', dmarc('v=DMARC1; rua=mailto:a@b.example'), 'wrong', 'has no policy'],
  ['only a policy for what lies below', dmarc('v=DMARC1; sp=reject'), 'wrong', 'has no policy'],
  ['a watching policy', dmarc('v=DMARC1; p=none'), 'look', 'only watches'],
  ['a strict policy', dmarc('v=DMARC1;p=reject'), 'fine', 'refused or set aside'],
])('DMARC with %s', async (_, zone, state, says) => {
  expect((await check(zone)).DMARC).toMatchObject({ state, says: expect.stringContaining(says) })
})

test('what a domain above says holds for the one below', async () => {
  const found = await check({ ...dmarc(), 'TXT _dmarc.example.org': ['v=DMARC1; p=reject'] })
  expect(found.DMARC?.state).toBe('fine')
})

test('a DKIM key is found by its name, or by a usual one; without either we say what to look for', async () => {
  expect((await check({}, { selector: 'other' })).DKIM).toMatchObject({ state: 'wrong' })
  expect((await check({}, { selector: null })).DKIM).toMatchObject({
    state: 'look',
    cure: expect.stringContaining('DKIM_SELECTOR'),
  })
  const usual = { [`TXT default._domainkey.${domain}`]: ['p=AAAA'] }
  expect((await check(usual, { selector: null })).DKIM?.state).toBe('fine')
  const withdrawn = { [`TXT mail2022._domainkey.${domain}`]: ['v=DKIM1; p='] }
  expect((await check(withdrawn)).DKIM).toMatchObject({
    state: 'wrong',
    says: expect.stringContaining('withdrawn'),
  })
})

test('the way back must lead somewhere, and to the sender’s own domain', async () => {
  const elsewhere = { mailReturn: 'bounces@elsewhere.example.net' }
  expect((await check({}, elsewhere)).return?.state).toBe('wrong')
  const there = { 'MX elsewhere.example.net': ['10 mx.example.net'] }
  expect((await check(there, elsewhere)).return).toMatchObject({ state: 'look' })
})

test.each(['commonweal@localhost', 'Us <us@community.local>', 'us', ''])(
  'a sender that is no address on the internet (%s) is told so, and nobody is asked',
  async (from) => {
    const never = () => Promise.reject(new Error('DNS was asked'))
    const findings = await checkSender(never, { ...sender, from })
    expect(findings).toMatchObject([
      { about: 'sender', state: 'wrong', cure: expect.stringContaining('MAIL_FROM') },
    ])
  },
)

test('a DNS that does not answer is no reason to say that something is missing', async () => {
  const deaf = createSocket('udp4')
  deaf.bind(0, '127.0.0.1')
  await once(deaf, 'listening')
  const ask = askDns([`127.0.0.1:${deaf.address().port}`], { timeoutMs: 50 })
  const findings = await checkSender(ask, { ...sender, mailReturn: `bounces@${domain}` })
  expect(findings.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  for (const { says } of findings) expect(says).toContain('DNS does not answer')
  deaf.close()
})
