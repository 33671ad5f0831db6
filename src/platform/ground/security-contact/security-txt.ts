import type { Config } from '../../config.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Where to report a weakness, as RFC 9116 asks for it. It expires 180 to 181 days from now: whoever reads an old
 * copy knows that it is one, and a house that stands never shows one that is near its end.
 */
export function securityTxt({ baseUrl, securityContact }: Config, now: Date): string {
  const today = Math.floor(now.getTime() / dayMs) * dayMs
  return [
    `Contact: ${securityContact ?? `${baseUrl}/privacy`}`,
    `Expires: ${new Date(today + 181 * dayMs).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}
