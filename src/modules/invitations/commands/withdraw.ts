import type { Command } from '#platform/command.ts'
import { withdraw } from '../invitation/withdraw.ts'

export const withdrawCommand: Command = {
  name: 'invitation withdraw',
  usage: 'ADDRESS',
  does: 'Takes an invitation back: the links in its letters stop working.',
  words: { least: 1, most: 1 },
  opens: 'house',
  async run({ house, words: [address = ''], now: at, say, report }) {
    const { db } = house.database
    const found = await db
      .selectFrom('invitations.invitation')
      .select('id')
      .where('address', '=', address.trim().toLowerCase())
      .executeTakeFirst()
    if (!found || (await withdraw(db, { id: found.id, reason: '', by: null, at })) !== 'withdrawn') {
      report(`No invitation to ${address} holds. See: commonweal invitation list`)
      return 1
    }
    say(`The invitation to ${address} is withdrawn.`)
    return 0
  },
}
