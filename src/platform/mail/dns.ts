import { Resolver } from 'node:dns/promises'

/** What DNS says about a name: its records, that there are none, or nothing at all. */
export type Answer = readonly string[] | 'none' | 'silent'
export type Ask = (type: 'TXT' | 'MX', name: string) => Promise<Answer>

/** The records of an answer; none where there are none, or where nobody answered. */
export const listOf = (answer: Answer): readonly string[] => (typeof answer === 'string' ? [] : answer)

/** Asks these DNS servers, or the machine's own; one that says nothing for a few seconds is silent. */
export function askDns(servers: readonly string[], { timeoutMs = 2_000 } = {}): Ask {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 })
  if (servers.length > 0) resolver.setServers(servers)
  return async (type, name) => {
    try {
      if (type === 'MX')
        return (await resolver.resolveMx(name)).map(({ exchange, priority }) => `${priority} ${exchange}`)
      // A long record comes in pieces.
      return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      return code === 'ENOTFOUND' || code === 'ENODATA' ? 'none' : 'silent'
    }
  }
}
