/** Web and mail addresses, and pages of this house. What a browser would read as another house's is none of them. */
const safeAddress = /^(?:https?:\/\/[^\s/\\]|mailto:[^\s]|\/(?![/\\]))/i

/** The longest address that is still an address and not a document in disguise. */
const longest = 2000

/**
 * Whether somebody's text may link there. Browsers drop control characters and read `\` as `/`, so an address
 * that holds either is refused whole.
 */
export function isSafeLink(address: string): boolean {
  const hasOddCharacters = [...address].some(
    (letter) => letter <= ' ' || letter === '\\' || letter === '\x7f',
  )
  return !hasOddCharacters && address.length <= longest && safeAddress.test(address)
}
