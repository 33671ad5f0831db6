import { WrongUsage } from '#platform/command.ts'
import { type Grouping, groupings } from './plan-file.ts'

type Flags = Readonly<Record<string, string | boolean | undefined>>

/** How to match, as it was typed. */
export type Options = { rounds: number; group: Grouping; seed: string; timeLimitSeconds: number }

/** Reads the flags that say how to match. */
export function readOptions(flags: Flags): Options {
  return {
    rounds: readWhole(flags, 'rounds', { standard: 1, most: 1_000 }),
    group: readGrouping(flags),
    seed: readWord(flags, 'seed') ?? '1',
    timeLimitSeconds: readSeconds(flags),
  }
}

/** A flag that takes a word. */
export function readWord(flags: Flags, name: string): string | undefined {
  const word = flags[name]
  return typeof word === 'string' ? word : undefined
}

function readWhole(
  flags: Flags,
  name: string,
  { standard, most }: { standard: number; most: number },
): number {
  const word = readWord(flags, name)
  if (word === undefined) return standard
  const number = /^\d+$/.test(word) ? Number(word) : Number.NaN
  if (!(number >= 1 && number <= most))
    throw new WrongUsage(
      `--${name} takes a whole number from 1 to ${most.toLocaleString('en-GB')}, not “${word}”.`,
    )
  return number
}

function readGrouping(flags: Flags): Grouping {
  const word = readWord(flags, 'group') ?? '2'
  const found = groupings.find((grouping) => grouping === word)
  if (!found) throw new WrongUsage(`--group takes ${groupings.join(', ')}, not “${word}”.`)
  return found
}

function readSeconds(flags: Flags): number {
  const word = readWord(flags, 'time-limit')
  if (word === undefined) return Number.POSITIVE_INFINITY
  const seconds = Number(word)
  if (!(word.trim() !== '' && seconds > 0))
    throw new WrongUsage(`--time-limit takes a number of seconds above 0, not “${word}”.`)
  return seconds
}
