import { WrongUsage } from '#platform/command.ts'

type Flags = Readonly<Record<string, string | boolean | undefined>>

/** How to analyse a conversation, as it was typed. */
export type Options = {
  statements: string
  meta: string[]
  isCompatible: boolean
  k?: number
  smallest?: number
  given?: string
  seed: string
}

/** Reads the flags. */
export function readOptions(flags: Flags): Options {
  const word = (name: string) => (typeof flags[name] === 'string' ? flags[name] : undefined)
  const statements = word('statements')
  if (statements === undefined)
    throw new WrongUsage(
      'Say where the statements are: commonweal opinions VOTES.csv --statements COMMENTS.csv',
    )
  const [k, smallest] = [readWhole(word('groups'), 'groups', 2), readWhole(word('smallest'), 'smallest', 1)]
  const given = word('given')
  if (given !== undefined && k !== undefined)
    throw new WrongUsage('--given takes the groups of a file, so --groups has no place beside it.')
  return {
    statements,
    meta: (word('meta') ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean),
    isCompatible: flags.compatible === true,
    ...(k === undefined ? {} : { k }),
    ...(smallest === undefined ? {} : { smallest }),
    ...(given === undefined ? {} : { given }),
    seed: word('seed') ?? '1',
  }
}

function readWhole(word: string | undefined, name: string, least: number): number | undefined {
  if (word === undefined) return undefined
  const number = /^\d{1,9}$/.test(word.trim()) ? Number(word) : Number.NaN
  if (number >= least) return number
  const more = name === 'groups' ? ' Without it, there may turn out to be no groups at all.' : ''
  throw new WrongUsage(`--${name} takes a whole number from ${least} on, not “${word}”.${more}`)
}
