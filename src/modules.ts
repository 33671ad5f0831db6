/**
 * The floors of the house: each room, and the rooms whose door it may use. The ground (platform, ui, maths) is
 * for all. The house tests read this and hold every import and every table to it.
 */
export const floors = {
  system: { uses: [] },
  people: { uses: ['system'] },
  letters: { uses: ['people'] },
  privacy: { uses: ['people'] },
  complaints: { uses: ['people', 'letters'] },
  diversity: { uses: ['people'] },
  invitations: { uses: ['system', 'people'] },
  interest: { uses: ['system', 'people', 'letters', 'invitations'] },
  community: { uses: ['people'] },
  governance: { uses: ['people', 'letters', 'diversity'] },
  frameworks: { uses: ['people', 'letters', 'governance'] },
  boards: { uses: ['people', 'frameworks'] },
  connect: {
    uses: ['system', 'people', 'letters', 'complaints', 'diversity', 'interest', 'community', 'frameworks'],
  },
  events: {
    uses: [
      'system',
      'people',
      'letters',
      'diversity',
      'interest',
      'community',
      'governance',
      'frameworks',
      'boards',
    ],
  },
  insights: {
    uses: [
      'system',
      'people',
      'letters',
      'diversity',
      'interest',
      'community',
      'governance',
      'frameworks',
      'boards',
      'connect',
      'events',
    ],
  },
} as const satisfies Record<string, { uses: readonly string[] }>

export type ModuleName = keyof typeof floors
