import { type Command, WrongUsage } from '#platform/command.ts'
import { addMember } from '../add/add.ts'
import { addForm } from '../add/form.ts'

export const addCommand: Command = {
  name: 'member add',
  usage: 'ADDRESS NAME',
  does: 'Makes somebody a member, and welcomes them by e-mail.',
  more: 'A name may have several words. The e-mail is sent by the house, once it runs.',
  words: { least: 2, most: 20 },
  opens: 'house',
  async run({ house, words, now, say, report }) {
    const [address, ...names] = words
    const read = addForm.safeParse({ address, name: names.join(' ') })
    if (!read.success) throw new WrongUsage(read.error.issues.map(({ message }) => `${message}.`).join('\n'))

    const { config, database } = house
    const outcome = await addMember(database.db, { ...read.data, by: null, config, at: now })
    if (outcome === 'address-taken') {
      report(`Somebody with the address ${read.data.address} is a member already. Nothing was changed.`)
      return 1
    }
    say(`${read.data.name} is a member now. An e-mail to ${read.data.address} says how to sign in.`)
    return 0
  },
}
