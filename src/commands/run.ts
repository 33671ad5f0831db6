import { systemClock } from '#platform/clock.ts'
import { type Command, type CommandAsk, readCommand, WrongUsage } from '#platform/command.ts'
import { listRoomCommands } from '../app.ts'
import { type House, openHouse } from '../house.ts'
import { explainToOperator } from '../operator.ts'
import { houseCommands } from './list.ts'

/**
 * Runs one command and returns its exit code: 0 done, 1 it could not be done, 2 the words were wrong. What was
 * asked for goes to `say`, a file to the letter to `write`, how it is going to `report`.
 */
export async function runCommand(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
  { say, write, report }: Voices,
): Promise<number> {
  const commands = [...houseCommands, ...listRoomCommands()]
  try {
    if (given.length === 0 || ['help', '--help', '-h'].includes(`${given[0]}`)) {
      say(overview(commands))
      return 0
    }
    const { command, words, flags } = readCommand(commands, given)
    if (flags.help) {
      say(explain(command))
      return 0
    }
    return await carryOut(command, { words, flags }, environment, { say, write, report })
  } catch (error) {
    report(error instanceof WrongUsage ? `${error.message}\nSee: commonweal help` : explainToOperator(error))
    return error instanceof WrongUsage ? 2 : 1
  }
}

type Said = { words: string[]; flags: Record<string, string | boolean | undefined> }
type Voices = Pick<CommandAsk, 'say' | 'write' | 'report'>

async function carryOut(
  command: Command,
  said: Said,
  environment: NodeJS.ProcessEnv,
  voices: Voices,
): Promise<number> {
  const ask = { ...said, environment, now: systemClock.now(), ...voices }
  const opened: House[] = []
  const open = async (migrated = true) => {
    const quiet = { LOG_LEVEL: 'warn', ...environment }
    const house = await openHouse(quiet, { report: voices.report, join: true, migrated })
    opened.push(house)
    return house
  }
  try {
    if (command.opens === 'nothing') return await command.run({ ...ask, open: () => open() })
    return await command.run({ ...ask, house: await open(command.opens === 'house') })
  } finally {
    for (const house of opened) await house.close()
  }
}

function overview(commands: readonly Command[]): string {
  const rows = commands
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ name, usage, does }) => [`${name} ${usage}`.trim(), does])
  const width = Math.max(...rows.map(([words = '']) => words.length).filter((length) => length <= 44))
  const lines = rows.map(([words = '', does = '']) =>
    words.length > width
      ? `  ${words}\n  ${' '.repeat(width)}  ${does}`
      : `  ${words.padEnd(width)}  ${does}`,
  )
  return ['Usage: commonweal COMMAND', '', ...lines, '', 'More about one: commonweal COMMAND --help'].join(
    '\n',
  )
}

const explain = ({ name, usage, does, more }: Command) =>
  [
    `Usage: commonweal ${name} ${usage}`.trim(),
    '',
    does,
    ...(more ? ['', more] : []),
    '',
    'Exit codes: 0 done, 1 it could not be done, 2 the words were wrong.',
  ].join('\n')
