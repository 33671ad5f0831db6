import { type Answer, type Ask, listOf } from './dns.ts'

/** What was found about one thing that other mail servers look up before they trust ours. */
export type Finding = {
  about: 'sender' | 'SPF' | 'DKIM' | 'DMARC' | 'return'
  state: 'fine' | 'look' | 'wrong' | 'unknown'
  says: string
  cure?: string
  /** What stands in DNS, to the letter. */
  record?: string
}

type Sender = { from: string; mailReturn: string | null; selector: string | null }

/**
 * Looks up what other mail servers look up: may our server send for this domain (SPF), does it sign (DKIM), and what
 * should become of mail that fails both (DMARC). Where DNS does not answer, it says that, and not that nothing is
 * there.
 */
export async function checkSender(ask: Ask, { from, mailReturn, selector }: Sender): Promise<Finding[]> {
  const domain = domainOf(from)
  if (!domain.includes('.') || /\.(localhost|local|invalid|test|example)$/.test(domain)) {
    return [
      {
        about: 'sender',
        state: 'wrong',
        says: `Mail is sent from ${from}, which is no address on the internet.`,
        cure: 'Set MAIL_FROM to an address of a domain that is yours, as in Our community <hello@leaders.example.org>.',
      },
    ]
  }
  const envelope = mailReturn ? domainOf(mailReturn) : domain
  return await Promise.all([
    checkSpf(ask, envelope),
    checkDkim(ask, domain, selector),
    checkDmarc(ask, domain),
    ...(mailReturn ? [checkReturn(ask, { domain, envelope })] : []),
  ])
}

export const domainOf = (address: string) =>
  (/@([^@>\s]+)>?\s*$/.exec(address)?.[1] ?? '').toLowerCase().replace(/\.$/, '')

const silent = (about: Finding['about'], name: string): Finding => ({
  about,
  state: 'unknown',
  says: `DNS does not answer about ${name} from this machine, so we cannot say.`,
  cure: 'Try again later. If the machine may not ask the internet, name a server that it may ask in MAIL_DNS.',
})

async function checkSpf(ask: Ask, domain: string): Promise<Finding> {
  const answer = await ask('TXT', domain)
  if (answer === 'silent') return silent('SPF', domain)
  const records = listOf(answer).filter((record) => /^v=spf1(\s|$)/i.test(record))
  const [record] = records
  const wrong = (says: string, cure: string): Finding => ({
    about: 'SPF',
    state: 'wrong',
    says,
    cure,
    ...(record ? { record: records.join('\n') } : {}),
  })
  if (!record)
    return wrong(
      `${domain} does not say which servers may send its mail.`,
      `Add a TXT record at ${domain} such as “v=spf1 include:… -all”; your mail provider tells you what to include.`,
    )
  if (records.length > 1)
    return wrong(
      `${domain} has ${records.length} SPF records, so none counts.`,
      'Put them together into one.',
    )
  const words = record.split(/\s+/)
  if (words.filter((word) => /^[+?~-]?(include:|a$|a[:/]|mx|ptr|exists:)|^redirect=/i.test(word)).length > 10)
    return wrong(
      'It asks for more than ten look-ups, and counts as broken.',
      'Take out what sends no mail for you.',
    )
  if (words.some((word) => /^\+?all$/i.test(word)))
    return wrong('It lets every server in the world send in your name.', 'End it with -all or ~all.')
  if (!words.some((word) => /^[~-]all$|^redirect=/i.test(word)))
    return {
      about: 'SPF',
      state: 'look',
      record,
      says: 'It does not say what to think of other servers.',
      cure: 'End it with -all or ~all.',
    }
  return { about: 'SPF', state: 'fine', record, says: `${domain} says which servers may send its mail.` }
}

/** Names that common providers give their keys, tried where nobody told us ours. */
const usual = ['default', 'mail', 'dkim', 's1', 's2', 'k1', 'selector1', 'selector2', 'google', 'mta', 'smtp']

async function checkDkim(ask: Ask, domain: string, selector: string | null): Promise<Finding> {
  const names = (selector ? [selector] : usual).map((name) => `${name}._domainkey.${domain}`)
  const answers = await Promise.all(names.map(async (name) => ({ name, answer: await ask('TXT', name) })))
  const keys = answers.flatMap(({ name, answer }) =>
    listOf(answer)
      .filter((record) => /(^|;)\s*p=/i.test(record))
      .map((record) => ({ name, record })),
  )
  const [key] = keys
  if (!key && answers.every(({ answer }) => answer === 'silent')) return silent('DKIM', `${names[0]}`)
  if (key && /(^|;)\s*p=\s*(;|$)/i.test(key.record))
    return {
      about: 'DKIM',
      state: 'wrong',
      record: key.record,
      says: `The key at ${key.name} was withdrawn.`,
      cure: 'Let your mail provider make a new one, and put its record there.',
    }
  if (key) return { about: 'DKIM', state: 'fine', record: key.record, says: `There is a key at ${key.name}.` }
  return selector
    ? {
        about: 'DKIM',
        state: 'wrong',
        says: `There is no key at ${names[0]}.`,
        cure: 'Put the record there that your mail provider tells you, or correct DKIM_SELECTOR.',
      }
    : {
        about: 'DKIM',
        state: 'look',
        says: 'No key stands under a usual name. It may stand under another, which we cannot guess.',
        cure: 'Look for “s=” in the DKIM-Signature of a mail from the house, and set DKIM_SELECTOR to that word.',
      }
}

async function checkDmarc(ask: Ask, domain: string): Promise<Finding> {
  const found = await findDmarc(ask, domain)
  if (found === 'silent') return silent('DMARC', `_dmarc.${domain}`)
  if (!found)
    return {
      about: 'DMARC',
      state: 'wrong',
      says: `${domain} does not say what should become of mail that only pretends to come from it.`,
      cure: `Add a TXT record at _dmarc.${domain}, to begin with “v=DMARC1; p=none; rua=mailto:…”.`,
    }
  const { records, at } = found
  const record = records.join('\n')
  if (records.length > 1)
    return {
      about: 'DMARC',
      state: 'wrong',
      record,
      says: `There are ${records.length} DMARC records at ${at}, so none counts.`,
      cure: 'Leave one.',
    }
  const policy = /;\s*p\s*=\s*(none|quarantine|reject)\b/i.exec(record)?.[1]?.toLowerCase()
  if (!policy)
    return {
      about: 'DMARC',
      state: 'wrong',
      record,
      says: `The record at ${at} has no policy.`,
      cure: 'Write p=none, p=quarantine or p=reject right after v=DMARC1.',
    }
  if (policy === 'none')
    return {
      about: 'DMARC',
      state: 'look',
      record,
      says: 'It only watches: mail that pretends to come from you is still delivered.',
      cure: 'When your own mail passes, go on to p=quarantine.',
    }
  return {
    about: 'DMARC',
    state: 'fine',
    record,
    says: `Mail that only pretends to come from ${domain} is refused or set aside.`,
  }
}

/** At the domain itself, or at the nearest one above it that has one. */
async function findDmarc(
  ask: Ask,
  domain: string,
): Promise<'silent' | null | { records: string[]; at: string }> {
  const parts = domain.split('.')
  for (let above = 0; above < parts.length - 1; above++) {
    const at = `_dmarc.${parts.slice(above).join('.')}`
    const answer: Answer = await ask('TXT', at)
    if (answer === 'silent') return 'silent'
    const records = listOf(answer).filter((record) => /^v\s*=\s*DMARC1(\s|;|$)/i.test(record))
    if (records.length > 0) return { records, at }
  }
  return null
}

async function checkReturn(
  ask: Ask,
  { domain, envelope }: { domain: string; envelope: string },
): Promise<Finding> {
  const answer = await ask('MX', envelope)
  if (answer === 'silent') return silent('return', envelope)
  if (listOf(answer).length === 0)
    return {
      about: 'return',
      state: 'wrong',
      says: `${envelope} takes no mail, so nothing can come back to MAIL_RETURN.`,
      cure: `Add an MX record at ${envelope}, or choose an address of a domain that has one.`,
    }
  const isAligned = envelope === domain || envelope.endsWith(`.${domain}`) || domain.endsWith(`.${envelope}`)
  if (!isAligned)
    return {
      about: 'return',
      state: 'look',
      says: `MAIL_RETURN is at ${envelope} and MAIL_FROM at ${domain}: SPF alone does not vouch for the sender then.`,
      cure: 'Use one domain for both, or rely on DKIM.',
    }
  return {
    about: 'return',
    state: 'fine',
    record: listOf(answer).join('\n'),
    says: `Mail can come back to ${envelope}.`,
  }
}
