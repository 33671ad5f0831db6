import type { Command } from '#platform/command.ts'
import { standingOf, standingWords } from '../invitation.ts'

export const listCommand: Command = {
  name: 'invitation list',
  usage: '[--json]',
  does: 'Lists the invitations with what became of them, the newest first.',
  flags: { json: { type: 'boolean' } },
  opens: 'house',
  async run({ house, flags, now, say }) {
    const rows = await house.database.db
      .selectFrom('invitations.invitation')
      .select(['address', 'name', 'sentAt', 'expiresAt', 'acceptedAt', 'declinedAt', 'withdrawnAt'])
      .orderBy('madeAt', 'desc')
      .orderBy('id')
      .execute()
    const invitations = rows.map((row) => ({
      address: row.address,
      name: row.name,
      sentAt: row.sentAt,
      standing: standingOf(row, now),
    }))
    if (flags.json) say(JSON.stringify({ invitations }, null, 2))
    else
      for (const { address, name, standing } of invitations)
        say(`${address.padEnd(40)} ${standingWords[standing].padEnd(18)} ${name}`)
    return 0
  },
}
