/** Who is let in at once and who waits: the first rule that fits decides. */
export type Rule = {
  id: string
  kind: 'invitation' | 'share-link' | 'domain'
  domain: string | null
  letsIn: boolean
}

/** Somebody at the door: how they came, and with which address. */
export type Comer = {
  came: 'invitation' | 'share-link' | 'by-themselves'
  /** In lower case, as they give it. */
  address: string
  /** Whether they have shown that its mail is theirs. */
  isProven: boolean
}

/** What becomes of them: a member at once; or once they have confirmed their address; or once somebody has read it. */
export type Outcome = 'let-in' | 'confirm' | 'wait'

/** What becomes of somebody, and why; by which rule of the list, counted from one, or by none. */
export type Decision = { outcome: Outcome; number: number | null; because: string }

/**
 * Finds the first rule that fits, and says what it decides: the only place where that is said, for the try-out and at
 * the sending. Who fits none waits for an organiser. A rule is asked of the address that somebody gives; but none lets
 * anybody in before that address is proven, or whoever types another's would let them in.
 */
export function decide(rules: readonly Rule[], comer: Comer): Decision {
  const index = rules.findIndex((one) => fits(one, comer))
  const rule = rules[index]
  if (!rule)
    return { outcome: 'wait', number: null, because: 'No rule speaks of them, so an organiser decides.' }
  const outcome = !rule.letsIn ? 'wait' : comer.isProven ? 'let-in' : 'confirm'
  return { outcome, number: index + 1, because: `${ruleInWords(rule)}.` }
}

function fits({ kind, domain }: Rule, { came, address }: Comer): boolean {
  if (kind !== 'domain') return kind === came
  const at = address.split('@').at(-1)
  return at === domain || Boolean(at?.endsWith(`.${domain}`))
}

/** A rule as a sentence. */
export function ruleInWords({ kind, domain, letsIn }: Pick<Rule, 'kind' | 'domain' | 'letsIn'>): string {
  const who = {
    invitation: 'Whoever comes by a personal invitation, with the very address that it was sent to,',
    'share-link': 'Whoever comes by a member’s own link',
    domain: `Whoever has an address at ${domain}`,
  }[kind]
  return `${who} ${letsIn ? 'is let in as soon as their address is confirmed' : 'waits for an organiser'}`
}

/** Anybody can have an address there, so it says nothing about anybody. */
const forEverybody = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk icloud.com me.com mac.com aol.com proton.me protonmail.com gmx.com gmx.net mail.com zoho.com btinternet.com sky.com virginmedia.com talktalk.net fastmail.com'.split(
    ' ',
  ),
)

/** Whether anybody can have an address at a domain, or below it: `co.uk` is above hotmail.co.uk. */
export const isForEverybody = (domain: string) =>
  forEverybody.has(domain) || [...forEverybody].some((open) => open.endsWith(`.${domain}`))
