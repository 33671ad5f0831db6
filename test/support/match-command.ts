import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChannel } from '#platform/channel.ts'
import { type CommandAskAlone, readCommand } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { matchCommand } from '../../src/commands/match/match-command.ts'
import type { TestHouse } from './house.ts'

const folder = mkdtempSync(join(tmpdir(), 'commonweal-match-'))

export const header =
  'id,organisation,sector,borough,profession,seniority,lived_experience,interests,availability,format,priority'

/** Puts a file where an organiser has it, and gives its path. */
export function putFile(name: string, lines: string | readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, typeof lines === 'string' ? lines : `${lines.join('\n')}\n`)
  return path
}

/** Where a file will be that is not there yet. */
export const placeFor = (name: string): string => join(folder, name)

/** So many people who may all meet each other, each in an organisation of their own. */
export const easyPeople = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, n) => `p${n},org${n},${n % 3},0,${n % 5},${n % 4},0,t${n % 2},31,either,0`,
  )

/** Types `commonweal match …` as an organiser does, and reads what it answers. */
export const typeMatch = (...given: string[]) =>
  type(given, { now: new Date(), open: () => Promise.reject(new Error('It needs no house')) })

/** Types the same where a house is, with its clock. */
export async function typeMatchIn({ config, database, clock }: TestHouse, ...given: string[]) {
  const channel = await openChannel(database)
  try {
    return await type(given, { now: clock.now(), open: async () => ({ config, database, channel }) })
  } finally {
    await channel.close()
  }
}

async function type(given: readonly string[], there: Pick<CommandAskAlone, 'now' | 'open'>) {
  const [said, reported]: [string[], string[]] = [[], []]
  const { command, words, flags } = readCommand([matchCommand], ['match', ...given])
  if (command.opens !== 'nothing') throw new Error('It needs no house')
  const ask = { words, flags, environment: {}, ...there }
  const voices = {
    say: (line: string) => void said.push(line),
    write: (text: string) => void said.push(text),
    // How long it takes depends on the machine.
    report: (line: string) => void (/^(Matching|Checking) round/.test(line) || reported.push(line)),
  }
  const code = await command.run({ ...ask, ...voices }).catch((error: unknown) => {
    // What an operator can mend is told as they read it.
    if (!(error instanceof OperatorError)) throw error
    reported.push(error.message, error.cure)
    return 1
  })
  return { code, said: said.join('\n'), reported: reported.join('\n') }
}
