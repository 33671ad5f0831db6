import type { Command } from '../../command.ts'
import { listMailPauses } from '../../mail/pause.ts'

const most = 100_000

export const pausedCommand: Command = {
  name: 'mail paused',
  usage: '[--json]',
  does: 'Lists the addresses that get no mail, because some came back or was called unwanted.',
  flags: { json: { type: 'boolean' } },
  opens: 'house',
  async run({ house, flags, say }) {
    const { pauses } = await listMailPauses(house.database.db, { most })
    if (flags.json) say(JSON.stringify({ paused: pauses }, null, 2))
    else if (pauses.length === 0) say('None.')
    else
      for (const { address, because, since, said } of pauses)
        say(`${address.padEnd(40)} ${because.padEnd(9)} ${since.toISOString()}  ${said}`.trimEnd())
    return 0
  },
}
