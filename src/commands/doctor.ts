import type { Command } from '#platform/command.ts'
import { examine, type Finding } from './examine.ts'

const marks = { fine: 'fine   ', look: 'look at', wrong: 'WRONG  ' } as const

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '[--json]',
  does: 'Says what is wrong with this installation, and what to do.',
  more: 'It changes nothing. Its exit code is 1 when something is wrong.',
  flags: { json: { type: 'boolean' } },
  opens: 'nothing',
  async run({ environment, flags, now, say }) {
    const findings = await examine(environment, now)
    if (flags.json) say(JSON.stringify({ findings }, null, 2))
    else for (const finding of findings) say(inWords(finding))
    const wrong = findings.filter(({ state }) => state === 'wrong').length
    if (!flags.json) say(wrong === 0 ? '\nNothing is wrong.' : `\n${wrong} wrong: see above.`)
    return wrong === 0 ? 0 : 1
  },
}

const inWords = ({ state, about, says, cure }: Finding) =>
  `${marks[state]}  ${about}: ${says}${cure ? `\n           ${cure.replaceAll('\n', '\n           ')}` : ''}`
