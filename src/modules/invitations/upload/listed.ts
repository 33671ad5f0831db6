/** Somebody on a list that an organiser brought, as far as the list tells. */
export type Listed = {
  /** The line on which they stand in the file, from 1: where an organiser looks. */
  line: number
  /** An address in lower case; or, where it is none, what was typed. */
  address: string
  name: string
  organisation: string
  part: string
  place: string
  /** What is wrong with the address; empty where nothing is. */
  wrong: string
  /** What was changed on the way, in words. */
  note: string
}
