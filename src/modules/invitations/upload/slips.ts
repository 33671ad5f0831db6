/** The mail domains that most people in this country have. */
const commonest = [
  'nhs.net',
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'live.co.uk',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'btinternet.com',
  'virginmedia.com',
  'talktalk.net',
  'protonmail.com',
]

/** In a shorter one, one letter makes too much of a difference for a question. */
const shortest = 7

/**
 * Gives for an address the domain that may have been meant, where its own is one slip away from one that many have, or
 * that members of the house have; null where there is nothing to ask. It is a question: nothing is changed.
 */
export function slipFinder(seen: readonly string[]): (address: string) => string | null {
  const known = [...new Set([...commonest, ...seen])].filter((domain) => domain.length >= shortest)
  const right = new Set([...commonest, ...seen])
  const asked = new Map<string, string | null>()
  return (address) => {
    const domain = address.slice(address.lastIndexOf('@') + 1)
    const before = asked.get(domain)
    if (before !== undefined) return before
    const meant = right.has(domain) ? null : (known.find((one) => isOneSlip(domain, one)) ?? null)
    asked.set(domain, meant)
    return meant
  }
}

/** Whether one word becomes the other by one letter left out, added or mistaken, or by two that changed places. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)]
  if (one.length > other.length) return restOfOne.slice(1) === restOfOther
  if (one.length < other.length) return restOfOne === restOfOther.slice(1)
  const turned = `${restOfOne[1] ?? ''}${restOfOne[0] ?? ''}${restOfOne.slice(2)}`
  return restOfOne.slice(1) === restOfOther.slice(1) || turned === restOfOther
}
