import type { Access, Stated } from './event.ts'

/** What people may need, in the order in which it is said. */
export const needs = [
  { key: 'captions', name: 'Captions' },
  { key: 'signLanguage', name: 'British Sign Language' },
  { key: 'stepFree', name: 'Step-free access' },
  { key: 'breaks', name: 'Breaks' },
] as const satisfies readonly { key: keyof Access; name: string }[]

/** What an organiser can say of each. */
export const statedWords: Readonly<Record<Stated, string>> = {
  yes: 'Yes',
  no: 'No',
  'on-request': 'Yes, for whoever asks for it',
  'not-needed': 'Does not apply here',
}

/** What has not been stated yet: an event cannot be published before all of it is. */
export const unstated = (access: Omit<Access, 'accessWords'>) =>
  needs.filter(({ key }) => access[key] === null)
