/**
 * So much of an address that its owner knows it again, and whoever was passed their letter learns next to nothing:
 * `a***@e***.org`. How long it is shows neither.
 */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  const end = domain.slice(domain.lastIndexOf('.'))
  return `${firstOf(address.slice(0, at))}***@${firstOf(domain)}***${end}`
}

const firstOf = (words: string) => [...words][0] ?? ''
