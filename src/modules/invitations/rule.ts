import type { Role } from '#platform/access.ts'

export const ruleKinds = ['invitation', 'inviter', 'inviter-role', 'share-link', 'domain'] as const

/** Who is let in at once and who waits: the first rule that fits decides. */
export type Rule = {
  id: string
  kind: (typeof ruleKinds)[number]
  /** Only of a rule by domain. */
  domain: string | null
  /** Only of a rule by inviter: whose invitations it speaks of, and what they are called. */
  inviterId: string | null
  inviter: string | null
  /** Only of a rule by the role of whoever invited. */
  inviterRole: Role | null
  letsIn: boolean
}

/** Somebody at the door: how they came, and with which address. */
export type Comer = {
  came: 'invitation' | 'share-link' | 'by-themselves'
  /** Who invited them in person, with the roles that they hold today; null where nobody did, or it is not known. */
  inviter: { id: string; roles: readonly Role[] } | null
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

function fits(rule: Rule, { came, inviter, address }: Comer): boolean {
  switch (rule.kind) {
    case 'domain':
      return isBelow(address.split('@').at(-1) ?? '', rule.domain)
    case 'inviter':
      return came === 'invitation' && inviter?.id === rule.inviterId
    case 'inviter-role':
      return (
        came === 'invitation' && inviter !== null && inviter.roles.some((one) => one === rule.inviterRole)
      )
    default:
      return came === rule.kind
  }
}

const isBelow = (domain: string, above: string | null) =>
  above !== null && (domain === above || domain.endsWith(`.${above}`))

/** The number of an earlier rule that speaks of all of whom this one speaks, so that it is never asked; or null. */
export function coveredBy(rules: readonly Rule[], index: number): number | null {
  const rule = rules[index]
  const covering = rules.slice(0, index).findIndex((one) => rule && covers(one, rule))
  return covering === -1 ? null : covering + 1
}

function covers(one: Rule, other: Rule): boolean {
  if (one.kind === 'domain') return other.domain !== null && isBelow(other.domain, one.domain)
  return one.kind === 'invitation' && (other.kind === 'inviter' || other.kind === 'inviter-role')
}

/** A rule as a sentence. */
export function ruleInWords({ kind, domain, inviter, inviterRole, letsIn }: Omit<Rule, 'id'>): string {
  const address = 'with the very address that it was sent to,'
  const who = {
    invitation: `Whoever comes by a personal invitation, ${address}`,
    inviter: `Whoever comes by a personal invitation of ${inviter ?? 'somebody who has left'}, ${address}`,
    'inviter-role': `Whoever comes by a personal invitation of somebody who holds the role of ${inviterRole}, ${address}`,
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
