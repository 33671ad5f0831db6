import type { Command } from '#platform/command.ts'
import { offerSignInLink } from '../sign-in/offer.ts'
import { signInMinutes } from '../sign-in-request.ts'
import { findByAddress } from './found.ts'

export const linkCommand: Command = {
  name: 'member link',
  usage: 'ADDRESS',
  does: 'Prints a link that signs a member in, where their e-mail does not arrive, and tells them by e-mail.',
  more: 'Whoever has the link comes in as that member: hand it to nobody else. That it was made stands in the log of power, which every member can read.',
  words: { least: 1, most: 1 },
  opens: 'house',
  async run(ask) {
    const [address = ''] = ask.words
    const { config, database } = ask.house
    const member = await findByAddress(ask, address)
    const asked = { address: address.trim(), baseUrl: config.baseUrl, at: ask.now }
    const link = member && (await offerSignInLink(database.db, { ...asked, tellBy: config }))
    if (!link) return 1
    ask.say(link)
    ask.report(
      `It signs ${member.name} in, once, within ${signInMinutes} minutes, in any browser. They are told by e-mail.`,
    )
    return 0
  },
}
