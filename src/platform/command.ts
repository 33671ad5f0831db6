import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Channel } from './channel.ts'
import type { Config } from './config.ts'
import type { Database } from './db.ts'

/** The house as a command finds it, running or not. */
export type CommandHouse = { config: Config; database: Database; channel: Channel }

type Said = {
  words: readonly string[]
  flags: Readonly<Record<string, string | boolean | undefined>>
  environment: NodeJS.ProcessEnv
  now: Date
  /** What comes on standard input, where it is not the process's own. */
  input?: AsyncIterable<Uint8Array>
  /** Writes a line for people (or JSON for programs) to standard output. */
  say(line: string): void
  /** Writes a text to standard output to the letter: a file that somebody asked for. */
  write(text: string): void
  /** Writes a line about how it is going to standard error. */
  report(line: string): void
}

/** What a command is told; most find the house open, running or not. */
export type CommandAsk = Said & { house: CommandHouse }

/** What a command is told that needs no house; where it is asked to look into one, it opens it itself. */
export type CommandAskAlone = Said & { open(): Promise<CommandHouse> }

type Described = {
  /** As it is typed: `framework import`. */
  name: string
  /** What follows its name: `FILE [--json]`. */
  usage: string
  /** One sentence. */
  does: string
  /** Whatever else one should know before using it. */
  more?: string
  flags?: NonNullable<ParseArgsConfig['options']>
  /** How many words it takes, at least and at most. */
  words?: { least: number; most: number }
}

/**
 * A command of `npx commonweal`; `run` gives its exit code: 0 done, 1 it could not be done, 2 the words were
 * wrong. It `opens` the house (migrated), its database as it is, or nothing by itself.
 */
export type Command = Described &
  (
    | { opens: 'house' | 'database'; run(ask: CommandAsk): Promise<number> }
    | { opens: 'nothing'; run(ask: CommandAskAlone): Promise<number> }
  )

/** The words were wrong: exit code 2, with how it is used. */
export class WrongUsage extends Error {}

/** Finds the command that the words name (the longest name wins) and reads its flags. */
export function readCommand(commands: readonly Command[], given: readonly string[]) {
  const command = commands
    .filter(({ name }) => name.split(' ').every((word, index) => given[index] === word))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  if (!command) throw new WrongUsage(`There is no command “${given.slice(0, 2).join(' ')}”.`)
  const rest = given.slice(command.name.split(' ').length)
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.flags, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    const { least = 0, most = 0 } = command.words ?? {}
    if (!values.help && (positionals.length < least || positionals.length > most)) {
      throw new WrongUsage(
        `It takes ${wordsBetween(least, most)} after its name, and ${positionals.length} were given.`,
      )
    }
    // No flag of ours may be given several times, so no value is a list.
    return { command, words: positionals, flags: values as Record<string, string | boolean | undefined> }
  } catch (error) {
    throw new WrongUsage(
      `${error instanceof Error ? error.message : error}\nIt is used so: commonweal ${command.name} ${command.usage}`,
    )
  }
}

function wordsBetween(least: number, most: number): string {
  if (most === 0) return 'no words'
  return `${least === most ? most : `${least} to ${most}`} ${most === 1 ? 'word' : 'words'}`
}
