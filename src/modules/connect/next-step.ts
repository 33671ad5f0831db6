import { type Day, dayInWords } from '#platform/day.ts'
import { isDraft, isOpen } from './campaign.ts'
import { countedPeople } from './counted.ts'
import { isOver, type RoundStanding, type RunnableStanding, roundToCome, roundUnderWay } from './standing.ts'

/** What an organiser does next: a sentence on where things stand, and one button; none while there is nothing to do. */
export type NextStep = { says: string; button?: { words: string; href: string } }

/** So many days before a round begins it may be matched: who joins later waits for the next one. */
export const daysAhead = 5

/** Says what an organiser does next in a campaign: one thing, so that a month takes ten minutes. */
export function nextStepOf(standing: RunnableStanding, today: Day): NextStep {
  const { campaign, joined, rounds } = standing
  const home = `/campaigns/${campaign.slug}`
  if (isDraft(campaign))
    return {
      says: 'Members cannot see it yet. Read it through, then open it.',
      button: { words: 'Open it for members', href: `${home}/open` },
    }
  if (!isOpen(campaign)) return { says: 'It has ended. Thank you for running it.' }
  if (isToBeTold(standing))
    return {
      says: 'It is open, and nobody has been told of it yet.',
      button: { words: 'Tell the members', href: `${home}/tell-members` },
    }
  const current = roundUnderWay(rounds)
  if (current && isOver(current, today))
    return {
      says: `Round ${current.number} ended on ${dayInWords(current.endsOn)}.`,
      button: { words: `Close round ${current.number}`, href: `${home}/rounds/${current.number}/close` },
    }
  const next = roundToCome(rounds)
  if (!next && !current)
    return {
      says: 'All rounds are done.',
      button: { words: 'End it, with thanks', href: `${home}/end` },
    }
  if (current && (!next || addDays(today, daysAhead) < next.beginsOn)) return underWay(current)
  if (joined < 2)
    return {
      says: joined === 0 ? 'Nobody has joined yet.' : 'Only one person has joined yet.',
      button: { words: 'Invite people', href: '/invitations/upload' },
    }
  // One of the two is there, and where it is not the current one, it is this.
  return next ? toMatch(next, home) : { says: 'Nothing needs you now.' }
}

/** Before anything is matched: whoever is told after that waits for the next round. */
const isToBeTold = ({ isTold, rounds }: RunnableStanding) =>
  !isTold && rounds.every(({ publishedAt, matching }) => !publishedAt && matching === 'none')

/** The house looks after those who wait; the organiser still hears of them. */
function underWay({ number, endsOn, waiting, fellApart }: RoundStanding): NextStep {
  const under = `Round ${number} is under way until ${dayInWords(endsOn)}.`
  const apart = fellApart === 1 ? '1 conversation fell apart' : `${fellApart} conversations fell apart`
  const waits = `${countedPeople(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for another match`
  if (waiting > 0)
    return {
      says: `${under} ${fellApart > 0 ? `${apart}, and ${waits}` : waits}. The house introduces them to each other as soon as it may; you need do nothing for it.`,
    }
  return { says: `${under} ${fellApart > 0 ? `${apart}, and nobody waits. ` : ''}Nothing needs you now.` }
}

function toMatch({ number, theme, beginsOn, matching }: RoundStanding, home: string): NextStep {
  const href = `${home}/rounds/${number}`
  const begins = `Round ${number}, “${theme}”, begins on ${dayInWords(beginsOn)}.`
  if (matching === 'running')
    return {
      says: `Round ${number} is being matched.`,
      button: { words: 'See how far it has come', href },
    }
  if (matching === 'matched')
    return {
      says: `Round ${number} is matched. Nobody has been told yet.`,
      button: { words: `Read the plan of round ${number}`, href: `${href}/preview` },
    }
  return { says: begins, button: { words: `Match round ${number}`, href } }
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
