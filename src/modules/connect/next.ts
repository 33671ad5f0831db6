import { type Day, dayInWords } from '#platform/day.ts'
import type { Campaign } from './campaign.ts'
import { isPaused, type Participation, takesPart } from './participation.ts'
import type { Round } from './round.ts'
import { isToCome } from './round-in-words.ts'
import type { RoundStanding } from './standings.ts'

type Known = {
  campaign: Pick<Campaign, 'slug'>
  rounds: readonly Round[]
  participation: Participation | undefined
  standings: ReadonlyMap<string, RoundStanding>
  today: Day
}

/** What is next for somebody in a campaign: one sentence, and where it leads. */
export type Next = { says: string; href: string; action: string }

/** Says what is next for somebody in a campaign that is open. */
export function nextFor({ campaign, rounds, participation, standings, today }: Known): Next {
  const here = `/connect/${campaign.slug}`
  if (!participation || !takesPart(participation)) {
    return { says: 'You do not take part yet.', href: `${here}/join`, action: 'Join' }
  }
  const underWay = rounds.find(
    ({ id, publishedAt, closedAt }) => publishedAt && !closedAt && standings.get(id)?.isMeetingOpen,
  )
  const meetingId = underWay && standings.get(underWay.id)?.meetingId
  if (underWay && meetingId) {
    return {
      says: `Round ${underWay.number}, “${underWay.theme}”, is under way, and you have somebody to talk with.`,
      href: `/connect/meetings/${meetingId}`,
      action: 'Open your conversation',
    }
  }
  if (isPaused(participation, today)) return whilePaused(participation, here)
  const waits = rounds.find(({ id, closedAt }) => !closedAt && standings.get(id)?.isWaiting)
  if (waits) {
    return {
      says: `You wait for another match in round ${waits.number}. We write to you as soon as there is somebody.`,
      href: here,
      action: 'See the rounds',
    }
  }
  const next = rounds.find((round) => isToCome(round) && !standings.get(round.id)?.skippedAt)
  return {
    says: next
      ? `Round ${next.number}, “${next.theme}”, begins on ${dayInWords(next.beginsOn)}. We write to you then, and you need do nothing until.`
      : 'No round that you take part in is still to come.',
    href: here,
    action: 'See the rounds',
  }
}

const whilePaused = ({ pausedUntil }: Participation, here: string): Next => ({
  says: pausedUntil
    ? `You have paused until ${dayInWords(pausedUntil)}. We introduce you to nobody until then.`
    : 'You have paused. We introduce you to nobody until you say that you are back.',
  href: `${here}/pause`,
  action: 'I am back',
})
