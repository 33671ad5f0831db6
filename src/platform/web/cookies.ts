import { parseCookie, stringifySetCookie } from 'cookie'

/** The two cookies of the house, both strictly necessary: who is signed in, and which browser fills in a form. */
export const sessionCookie = '__Host-session'
export const visitorCookie = '__Host-visitor'

/** `__Host-` cookies need Secure; browsers take them on http://localhost too (docs/decisions/0014). */
const manner = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

export function readCookies(header: string | undefined): { session: string; visitor: string } {
  if (!header) return { session: '', visitor: '' }
  const cookies = parseCookie(header)
  return { session: cookies[sessionCookie] ?? '', visitor: cookies[visitorCookie] ?? '' }
}

export const sessionCookieFor = (token: string, endsAt: Date) =>
  stringifySetCookie({ name: sessionCookie, value: token, ...manner, expires: endsAt })

export const endedSessionCookie = stringifySetCookie({
  name: sessionCookie,
  value: '',
  ...manner,
  expires: new Date(0),
})

/** Ends with the browser's own session. */
export const visitorCookieFor = (visitor: string) =>
  stringifySetCookie({ name: visitorCookie, value: visitor, ...manner })
