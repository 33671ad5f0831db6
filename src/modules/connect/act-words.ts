import type { ActWords } from '#platform/act-words.ts'

const atCampaign = (slug: string) => `/campaigns/${slug}`

/** What connect's acts are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'connect.prepare': { says: 'prepared a campaign', at: atCampaign },
  'connect.change': { says: 'changed what a campaign says of itself', at: atCampaign },
  'connect.changeRound': { says: 'changed a round of a campaign' },
  'connect.setRules': { says: 'changed what counts when people are matched', at: atCampaign },
  'connect.relaxRules': {
    says: 'let people of one part of the system or of one organisation be matched, and said why',
    at: atCampaign,
    power: true,
  },
  'connect.open': { says: 'opened a campaign for members', at: atCampaign },
  'connect.simulate': { says: 'tried out how many rounds a campaign can promise', at: atCampaign },
  'connect.match': { says: 'had a round matched' },
  'connect.lock': { says: 'put two people together by hand in a round' },
  'connect.swap': { says: 'swapped two people between pairs by hand' },
  'connect.takeBack': { says: 'took back what was put together by hand' },
  'connect.end': { says: 'ended a campaign, with thanks', at: atCampaign },
}
