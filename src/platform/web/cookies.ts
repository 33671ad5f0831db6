import { parseCookie, stringifySetCookie } from 'cookie'

/** The cookies of the house, all strictly necessary: who is signed in, which browser fills in a form, whose cards. */
export const sessionCookie = '__Host-session'
export const visitorCookie = '__Host-visitor'
export const seatCookie = '__Host-seat'

/** `__Host-` cookies need Secure; browsers take them on http://localhost too (docs/decisions/0014). */
const manner = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

type Cookies = { session: string; visitor: string; seat: string }

export function readCookies(header: string | undefined): Cookies {
  if (!header) return { session: '', visitor: '', seat: '' }
  const cookies = parseCookie(header)
  return {
    session: cookies[sessionCookie] ?? '',
    visitor: cookies[visitorCookie] ?? '',
    seat: cookies[seatCookie] ?? '',
  }
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

/** Long enough for a workshop in several sittings: whoever loses it can no longer change their own cards. */
const seatDays = 30

export const seatCookieFor = (seat: string) =>
  stringifySetCookie({ name: seatCookie, value: seat, ...manner, maxAge: seatDays * 24 * 60 * 60 })

export const endedSeatCookie = stringifySetCookie({
  name: seatCookie,
  value: '',
  ...manner,
  expires: new Date(0),
})
