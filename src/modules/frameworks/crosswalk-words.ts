import type { CrosswalkRelation } from './crosswalk.ts'

/** A relation as it is said of the text that is read to. */
export const relationWords: Readonly<Record<CrosswalkRelation, string>> = {
  same: 'Same',
  close: 'Close',
  wider: 'Broader',
  narrower: 'Narrower',
  none: 'No counterpart',
}
