/** How long a link and its code work. */
export const signInMinutes = 10
/** After so many wrong codes a request has ended, its link too. */
export const mostWrongCodes = 5

export type SignInRequest = {
  usedAt: Date | null
  expiresAt: Date
  wrongCodes: number
  /** Null where an operator handed the link over: it works in any browser. */
  browserHash: Buffer | null
}

/** Where a request to sign in stands, for whoever holds its link or is to type its code. */
export type Standing = 'open' | 'used' | 'expired' | 'ended' | 'elsewhere'

/** Says whether a request still works in this browser, and if not, why. At the very minute it has expired. */
export function standingOf(request: SignInRequest, { browser, at }: { browser: Buffer; at: Date }): Standing {
  if (request.usedAt) return 'used'
  if (request.expiresAt <= at) return 'expired'
  if (request.wrongCodes >= mostWrongCodes) return 'ended'
  if (request.browserHash && !request.browserHash.equals(browser)) return 'elsewhere'
  return 'open'
}

/**
 * The page of this house that somebody wanted to see, or the home page: what came with the address is anybody's
 * to write, and must not lead to another house, nor in a circle.
 */
export function pageOfThisHouse(to: string | undefined): string {
  const start = 'https://house.invalid'
  if (!to || to.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(to) || to.includes('\\')) return '/'
  const { origin, pathname, search } = new URL(to, start)
  if (origin !== start || /^\/sign-(in|out)(\/|$)/.test(pathname)) return '/'
  return pathname.startsWith('//') ? '/' : pathname + search
}
