import { type Source, sourceWords } from '../insight.ts'

/** What is looked for among the insights, as it stands in the address of the page. */
export type Wanted = {
  /** Words, anywhere. */
  find: string
  /** The key of a characteristic; `none` for what fits none yet, `untagged` for what nobody has tagged; '' for any. */
  of: string
  source: Source | ''
  /** Only what its reader said themselves, also what they took back. */
  mine: boolean
  page: number
}

const longest = 200

/** Reads what is wanted from the address. Nothing in it can be wrong: what nobody said finds nothing. */
export function readWanted(query: Readonly<Record<string, string>>): Wanted {
  const word = (name: string) => (Object.hasOwn(query, name) ? (query[name] ?? '') : '').toWellFormed().trim()
  const source = word('source')
  return {
    find: word('find').slice(0, longest).toWellFormed(),
    of: word('of').slice(0, 100),
    source: Object.hasOwn(sourceWords, source) ? (source as Source) : '', // it is one of them
    mine: word('mine') === 'yes',
    page: /^[1-9]\d{0,4}$/.test(word('page')) ? Number(word('page')) : 1,
  }
}

/** The address of the list with this wanted. */
export function addressOf(wanted: Partial<Wanted>): string {
  const words = new URLSearchParams()
  if (wanted.find) words.set('find', wanted.find)
  if (wanted.of) words.set('of', wanted.of)
  if (wanted.source) words.set('source', wanted.source)
  if (wanted.mine) words.set('mine', 'yes')
  if (wanted.page && wanted.page > 1) words.set('page', String(wanted.page))
  const text = words.toString()
  return text === '' ? '/insights' : `/insights?${text}`
}
