import type { Day } from '#platform/day.ts'
import type { Campaign } from './campaign.ts'
import { inARow } from './introduced.ts'
import { isPaused, type Participation, takesPart } from './participation.ts'
import type { Round } from './round.ts'
import { isToCome } from './round-in-words.ts'
import type { RoundStanding } from './standings.ts'
import { withWeekday } from './when.ts'

type Known = {
  campaign: Pick<Campaign, 'slug'>
  rounds: readonly Round[]
  participation: Participation | undefined
  standings: ReadonlyMap<string, RoundStanding>
  /** What those are called with whom they talk, by their ids. */
  names: ReadonlyMap<string, string>
  today: Day
}

type Pausing = Pick<Participation, 'pausedUntil' | 'isResting'>

/** What is next for somebody in a campaign: one sentence, and where it leads. */
export type Next = { says: string; href: string; action: string; isPause?: boolean }

const isTalking = ({ id, publishedAt, closedAt }: Round, standings: Known['standings']): boolean =>
  publishedAt !== null && closedAt === null && standings.get(id)?.isMeetingOpen === true

/** With whom somebody talks in the rounds that are under way. */
export const talkingWith = ({ rounds, standings }: Pick<Known, 'rounds' | 'standings'>): string[] =>
  rounds.filter((round) => isTalking(round, standings)).flatMap(({ id }) => standings.get(id)?.withIds ?? [])

/** Says what is next for somebody in a campaign that is open. */
export function nextFor({ campaign, rounds, participation, standings, names, today }: Known): Next {
  const here = `/connect/${campaign.slug}`
  if (!participation || !takesPart(participation)) {
    return { says: 'You do not take part yet.', href: `${here}/join`, action: 'Join' }
  }
  const underWay = rounds.find((round) => isTalking(round, standings))
  const standing = underWay && standings.get(underWay.id)
  if (underWay && standing?.meetingId) {
    const others = inARow(standing.withIds.flatMap((id) => names.get(id) ?? []))
    return {
      says: `You talk with ${others || 'somebody'} in round ${underWay.number}, “${underWay.theme}”.`,
      href: `/connect/meetings/${standing.meetingId}`,
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
      ? `Round ${next.number}, “${next.theme}”, begins on ${withWeekday(next.beginsOn)}. We write to you then, and you need do nothing until.`
      : 'No round that you take part in is still to come.',
    href: here,
    action: 'See the rounds',
  }
}

const whilePaused = (participation: Participation, here: string): Next => ({
  says: pausedInWords(participation),
  href: `${here}/pause`,
  action: 'I am back',
  isPause: true,
})

/** "You have paused until Tuesday 1 December 2026. We introduce you to nobody until then." */
export function pausedInWords({ pausedUntil, isResting }: Pausing): string {
  if (isResting)
    return 'You rest: we heard nothing from you in two conversations, so we introduce you to nobody until you say that you are back. Nothing is lost.'
  return pausedUntil
    ? `You have paused until ${withWeekday(pausedUntil)}. We introduce you to nobody until then.`
    : 'You have paused. We introduce you to nobody until you say that you are back.'
}
