import type { Command } from '../../command.ts'
import { resume } from '../resume-mail/resume.ts'

export const resumeCommand: Command = {
  name: 'mail resume',
  usage: 'ADDRESS',
  does: 'Starts mail to an address again whose mail came back.',
  more: 'Where mail was called unwanted, only the member can start it again, on their account.',
  words: { least: 1, most: 1 },
  opens: 'house',
  async run({ house, words: [address = ''], now, say, report }) {
    if (!(await resume(house.database.db, { address, by: null, at: now }))) {
      report(`Mail to ${address} is not paused because it came back. See: commonweal mail paused`)
      return 1
    }
    say(`Mail to ${address} goes out again, with what was withheld in the last week.`)
    return 0
  },
}
