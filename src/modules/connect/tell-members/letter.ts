import { dayInWords } from '#platform/day.ts'
import type { Campaign } from '../campaign.ts'
import type { Round } from '../round.ts'
import { isToCome } from '../round-in-words.ts'

type Opened = { campaign: Pick<Campaign, 'title' | 'slug' | 'about'>; rounds: readonly Round[] }

/** What members read when a campaign is open, as the organiser sees it before, and as it is sent. */
export function openedLetter({ campaign, rounds }: Opened) {
  const next = rounds.find(isToCome)
  const count = rounds.length === 1 ? 'One round' : `${rounds.length} rounds`
  return {
    title: `${campaign.title}: would you like to take part?`,
    summary: [
      'You can join: half an hour of talk in each round, with somebody from another part of the system.',
      campaign.about,
      next && `${count}. The next one, “${next.theme}”, begins on ${dayInWords(next.beginsOn)}.`,
      'You are introduced to nobody before you say yes. We ask this once.',
    ]
      .filter(Boolean)
      .join('\n'),
    href: `/connect/${campaign.slug}`,
  } as const
}
