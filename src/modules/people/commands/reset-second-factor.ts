import type { Command } from '#platform/command.ts'
import { resetSecondFactor } from '../reset-second-factor.ts'
import { findByAddress } from './found.ts'

export const resetSecondFactorCommand: Command = {
  name: 'member reset-second-factor',
  usage: 'ADDRESS',
  does: 'Takes away a member’s passkeys, authenticator app and recovery codes, for whoever lost their device.',
  more: 'It ends their sessions and tells them by e-mail. Be sure who asks: their e-mail alone lets them in then, and lets them set up another second factor.',
  words: { least: 1, most: 1 },
  opens: 'house',
  async run(ask) {
    const [address = ''] = ask.words
    const { config, database } = ask.house
    const member = await findByAddress(ask, address)
    if (!member) return 1
    const had = await resetSecondFactor(database.db, { memberId: member.id, config, at: ask.now })
    ask.say(had ? `${member.name} has no second factor any more.` : `${member.name} had no second factor.`)
    if (had) ask.report('They sign in by e-mail, and set up another in their account.')
    return 0
  },
}
