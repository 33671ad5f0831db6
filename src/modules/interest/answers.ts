import type { ProfileField } from '#modules/people/index.ts'

/** Something to choose, by its key, as it is called today. */
export type Named = { key: string; name: string }

/** An event that takes registrations, and whether whoever registers would wait. */
export type OfferedEvent = Named & { isFull: boolean }

/** What there is to choose from: the system as the community draws it, and what the rooms above offer. */
export type Offer = {
  parts: readonly { id: string; name: string; description: string; hasOrganisations: boolean }[]
  places: readonly { id: string; name: string }[]
  themes: readonly Named[]
  rounds: readonly Named[]
  events: readonly OfferedEvent[]
}

/** How much may be said, in characters. What a profile takes later sets some of these. */
export const most = {
  organisation: 200,
  role: 200,
  draws: 2000,
  hopes: 500,
  offers: 500,
  timesNote: 500,
  accessNeeds: 2000,
  paymentNote: 500,
  heardFrom: 200,
  avoided: 1000,
} as const

export const formats = {
  video: 'Video call',
  telephone: 'Telephone',
  'in-person': 'In person',
  chat: 'Text chat',
  bsl: 'British Sign Language (BSL)',
} as const

export const times = {
  morning: 'Weekday mornings',
  lunchtime: 'Weekday lunchtimes',
  afternoon: 'Weekday afternoons',
  evening: 'Weekday evenings',
  weekend: 'Weekends',
} as const

export const payments = {
  no: 'No, I do not',
  expenses: 'I need my expenses paid back',
  payment: 'I need to be paid for my time',
  talk: 'I would like to talk about it',
} as const

export const waysOfHearing = {
  mail: 'An e-mail',
  person: 'Somebody told me',
  event: 'An event',
  website: 'This website',
  other: 'Another way',
} as const

/** The parts of a profile that an expression of interest fills, as an applicant knows them. */
export const listable = {
  name: 'My name',
  hats: 'My parts of the system, organisations and role',
  places: 'My places',
  about: 'What draws me here',
  gives: 'What I could offer',
  gains: 'What I hope to learn',
} as const satisfies Partial<Record<ProfileField, string>>

export type Format = keyof typeof formats
export type Time = keyof typeof times
export type Payment = keyof typeof payments
export type WayOfHearing = keyof typeof waysOfHearing
export type Listable = keyof typeof listable
export type YesNo = 'yes' | 'no'

/** The keys of an object, with their own type. */
export const keysOf = <Key extends string>(named: Readonly<Record<Key, string>>): Key[] =>
  // Every key of such an object is one of its names.
  Object.keys(named) as Key[]

/** What an applicant has answered so far. What is left out was not answered. */
export type Answers = {
  name?: string | undefined
  address?: string | undefined
  /** Where they belong, in the community's order, each with their organisation there, or nothing. */
  parts?: readonly { id: string; organisation: string }[] | undefined
  places?: readonly string[] | undefined
  role?: string | undefined
  draws?: string | undefined
  hopes?: string | undefined
  offers?: string | undefined
  /** By their keys, first first. */
  themes?: readonly string[] | undefined
  wantsEvents?: boolean | undefined
  /** By their keys, in the order in which they take place. */
  events?: readonly string[] | undefined
  rounds?: readonly string[] | undefined
  formats?: readonly Format[] | undefined
  times?: readonly Time[] | undefined
  timesNote?: string | undefined
  avoided?: string | undefined
  accessNeeds?: string | undefined
  payment?: Payment | undefined
  paymentNote?: string | undefined
  heard?: WayOfHearing | undefined
  heardFrom?: string | undefined
  /** What may stand in the directory; none where they do not want to be listed. */
  listed?: readonly Listable[] | undefined
  news?: YesNo | undefined
  insights?: YesNo | undefined
}

/** The chosen of a list, with the names that they have today, in the order of choosing. */
export const namedOf = (keys: readonly string[] = [], among: readonly Named[]): Named[] =>
  keys.flatMap((key) => among.filter((one) => one.key === key).map(({ name }) => ({ key, name })))
