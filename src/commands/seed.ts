import type { Command } from '#platform/command.ts'
import { plantStory } from '../seed.ts'

export const seedCommand: Command = {
  name: 'seed',
  usage: '',
  does: 'Fills an empty house with the community of the source documents (or, with SEED=none, with an organiser only).',
  opens: 'house',
  async run({ house, now, say }) {
    const planted = await plantStory(house, now)
    say(planted ? 'The house is seeded.' : 'The house has members already: nothing was changed.')
    return 0
  },
}
