import type { Command } from '../../command.ts'
import { readConfig } from '../../config.ts'
import { askDns } from '../../mail/dns.ts'
import { checkSender, type Finding } from '../../mail/sender-records.ts'

const marks = { fine: 'fine   ', look: 'look at', wrong: 'WRONG  ', unknown: 'unknown' } as const

export const checkCommand: Command = {
  name: 'mail check',
  usage: '[--json]',
  does: 'Looks up in DNS whether other mail servers have reason to trust mail of the house.',
  more: 'It asks for the SPF, DKIM and DMARC records of the sender in MAIL_FROM, and changes nothing. Its exit code is 1 when something is wrong.',
  flags: { json: { type: 'boolean' } },
  opens: 'nothing',
  async run({ environment, flags, say }) {
    const { mailFrom, mailReturn, mailDns, dkimSelector } = readConfig(environment)
    const sender = { from: mailFrom, mailReturn, selector: dkimSelector }
    const findings = await checkSender(askDns(mailDns), sender)
    if (flags.json) say(JSON.stringify({ findings }, null, 2))
    else for (const finding of findings) say(inWords(finding))
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0
  },
}

const inWords = ({ state, about, says, cure }: Finding) =>
  `${marks[state]}  ${about}: ${says}${cure ? `\n           ${cure}` : ''}`
