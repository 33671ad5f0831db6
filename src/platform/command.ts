import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Channel } from './channel.ts'
import type { Config } from './config.ts'
import type { Database } from './db.ts'

/** The house as a command finds it, running or not. */
export type CommandHouse = { config: Config; database: Database; channel: Channel }

/** What a command is told. */
export type CommandAsk = {
  words: readonly string[]
  flags: Readonly<Record<string, string | boolean | undefined>>
  house: CommandHouse
  now: Date
  /** Writes a line for people (or JSON for programs) to standard output. */
  say(line: string): void
  /** Writes a line about how it is going to standard error. */
  report(line: string): void
}

/** A command of `npx commonweal`. Exit codes: 0 done, 1 it could not be done, 2 the words were wrong. */
export type Command = {
  /** As it is typed: `framework import`. */
  name: string
  /** What follows its name: `FILE [--json]`. */
  usage: string
  /** One sentence. */
  does: string
  flags?: NonNullable<ParseArgsConfig['options']>
  /** How many words it takes, at least and at most. */
  words?: { least: number; most: number }
  run(ask: CommandAsk): Promise<number> | number
}

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
        `It takes ${least === most ? least : `${least} to ${most}`} words, and ${positionals.length} were given.`,
      )
    }
    // No flag of ours may be given several times, so no value is a list.
    return { command, words: positionals, flags: values as Record<string, string | boolean | undefined> }
  } catch (error) {
    throw new WrongUsage(
      `${(error as Error).message}\nIt is used so: commonweal ${command.name} ${command.usage}`,
    )
  }
}
