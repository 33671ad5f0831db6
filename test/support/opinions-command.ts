import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCommand } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { opinionsCommand } from '../../src/commands/opinions/opinions-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'commonweal-opinions-'))

/** Puts a file where somebody has it, and gives its path. */
export function putFile(name: string, lines: string | readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, typeof lines === 'string' ? lines : `${lines.join('\n')}\n`)
  return path
}

/** Types `commonweal opinions …` as somebody does, and reads what it answers. */
export async function typeOpinions(...given: string[]) {
  const [said, reported]: [string[], string[]] = [[], []]
  const { command, words, flags } = readCommand([opinionsCommand], ['opinions', ...given])
  if (command.opens !== 'nothing') throw new Error('It needs no house')
  const voices = {
    say: (line: string) => void said.push(line),
    write: (text: string) => void said.push(text),
    report: (line: string) => void reported.push(line),
  }
  const open = () => Promise.reject(new Error('It needs no house'))
  const ask = { words, flags, environment: {}, now: new Date(), open }
  const code = await command.run({ ...ask, ...voices }).catch((error: unknown) => {
    // What an operator can mend is told as they read it.
    if (!(error instanceof OperatorError)) throw error
    reported.push(error.message, error.cure)
    return 1
  })
  return { code, said: said.join('\n'), reported: reported.join('\n') }
}
