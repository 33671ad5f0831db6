import { sql } from 'kysely'
import { daysBefore, monthsBefore, type Retention } from '#platform/retention.ts'
import { pauseEndsBefore } from './session.ts'

const aDayAfterItEnds = {
  kept: 'A day after it has ended',
  isOver: (now: Date) => sql<boolean>`expires_at < ${daysBefore(now, 1)}`,
}

/** How long people keeps what it needs for a while only. */
export const retention: readonly Retention[] = [
  {
    table: 'people.signIn',
    what: 'Requests to sign in, with the address that was typed',
    why: 'So that the link and the code work once, and somebody who guesses is stopped.',
    ...aDayAfterItEnds,
  },
  {
    table: 'people.mailedCode',
    what: 'Codes that were mailed, and where to',
    why: 'So that a code works once, and somebody who guesses is stopped.',
    ...aDayAfterItEnds,
  },
  {
    table: 'people.passkeyChallenge',
    what: 'What a passkey was asked to sign',
    why: 'So that an answer is taken once, in the browser that asked.',
    ...aDayAfterItEnds,
  },
  {
    table: 'people.providerRequest',
    what: 'Errands to the provider of accounts',
    why: 'So that somebody who comes back from there is known, once.',
    ...aDayAfterItEnds,
  },
  {
    table: 'people.authenticatorBegun',
    what: 'Authenticator apps whose set-up was not finished',
    kept: 'A day after it was begun',
    why: 'So that the code of the app can be tried.',
    isOver: (now) => sql<boolean>`begun_at < ${daysBefore(now, 1)}`,
  },
  {
    table: 'people.keptWords',
    what: 'What somebody had typed when they were asked to sign in, or to show that it is them',
    kept: 'A day',
    why: 'So that it stands in the form again afterwards.',
    isOver: (now) => sql<boolean>`kept_at < ${daysBefore(now, 1)}`,
  },
  {
    table: 'people.goodbye',
    what: 'The session in which somebody left or was erased, as a number that names nobody',
    kept: 'A day',
    why: 'So that whoever presses twice is told once more that they have gone.',
    isOver: (now) => sql<boolean>`said_at <= ${daysBefore(now, 1)}`,
  },
  {
    table: 'people.addressRequest',
    what: 'Who asked for the list of all addresses, and who decided',
    kept: 'A year',
    why: 'So that organisers can see how it is used.',
    isOver: (now) => sql<boolean>`asked_at < ${monthsBefore(now, 12)}`,
  },
  {
    table: 'people.session',
    what: 'Browsers in which a member is signed in',
    kept: '60 days, or 14 without use',
    why: 'So that a member stays signed in, and sees where.',
    isOver: (now) => sql<boolean>`ends_at <= ${now} or seen_at <= ${pauseEndsBefore(now)}`,
  },
]
