import type { Command } from '#platform/command.ts'
import { runHouse } from '../start.ts'

export const startCommand: Command = {
  name: 'start',
  usage: '',
  does: 'Opens the house, as npm start does, and keeps it open until Ctrl-C.',
  opens: 'nothing',
  async run() {
    await runHouse()
    return 0
  },
}
