/** Who is let in at once and who waits: the first rule that fits decides. */
export type Rule = {
  id: string
  kind: 'invitation' | 'share-link' | 'domain'
  domain: string | null
  letsIn: boolean
}

/** Somebody at the door: how they came, and the address that has been proven to be theirs. */
export type Comer = {
  came: 'invitation' | 'share-link' | 'by-themselves'
  /** In lower case; null while nobody knows whether it is theirs: then no domain speaks for them. */
  address: string | null
}

export type Decision = { isLetIn: boolean; because: string }

/** Finds the first rule that fits, and says in words what it decides. Who fits none waits for an organiser. */
export function decide(rules: readonly Rule[], comer: Comer): Decision {
  const rule = rules.find((one) => fits(one, comer))
  if (!rule) return { isLetIn: false, because: 'No rule speaks of them, so an organiser decides.' }
  return { isLetIn: rule.letsIn, because: `${ruleInWords(rule)}.` }
}

function fits({ kind, domain }: Rule, { came, address }: Comer): boolean {
  if (kind !== 'domain') return kind === came
  const at = address?.split('@').at(-1)
  return at === domain || Boolean(at?.endsWith(`.${domain}`))
}

/** A rule as a sentence. */
export function ruleInWords({ kind, domain, letsIn }: Pick<Rule, 'kind' | 'domain' | 'letsIn'>): string {
  const who = {
    invitation: 'Whoever comes by a personal invitation, from the very address that it was sent to,',
    'share-link': 'Whoever comes by a member’s own link',
    domain: `Whoever has shown that they have an address at ${domain}`,
  }[kind]
  return `${who} ${letsIn ? 'is let in at once' : 'waits for an organiser'}`
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
