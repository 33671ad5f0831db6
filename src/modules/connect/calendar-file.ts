import type { Sender } from '#modules/people/index.ts'
import { calendarFile } from '#platform/calendar/calendar-file.ts'
import type { Config } from '#platform/config.ts'
import { senderAddress } from '#platform/mail/sender.ts'
import { londonZone } from '#platform/zone.ts'
import type { Slot } from './slot.ts'

type Time = Pick<Slot, 'startsAt' | 'minutes' | 'placeInWords'>

type Asked = {
  meeting: { id: string; theme: string }
  slot: Time
  /** `request` and `cancel` come by mail, to one reader; `publish` is taken from a page. */
  method: 'request' | 'cancel' | 'publish'
  /** Grows with each change: a calendar takes the file with the highest. */
  sequence: number
  /** Whose calendar it is for. Nobody else's name or address is in the file. */
  reader?: { name: string; address: string }
  post: Pick<Config, 'baseUrl' | 'mailFrom'>
  from: Sender
  at: Date
}

/** The time of a meeting as a calendar file: the same event through all its changes, until it is cancelled. */
export function meetingFile({ meeting, slot, method, sequence, reader, post, from, at }: Asked): string {
  const page = `${post.baseUrl}/connect/meetings/${meeting.id}`
  const endsAt = new Date(slot.startsAt.getTime() + slot.minutes * 60_000)
  return calendarFile({
    entry: {
      uid: `connect-${meeting.id}@${new URL(post.baseUrl).hostname}`,
      sequence,
      span: { startsAt: slot.startsAt, endsAt, zone: londonZone },
      title: `Connect Five: ${meeting.theme}`,
      words: `What to talk about, and how to reach each other: ${page}`,
      place: slot.placeInWords,
      page,
      isCancelled: method === 'cancel',
      changedAt: at,
    },
    method,
    ...(reader ? { reader } : {}),
    organiser: { name: from.name, address: senderAddress(post) },
    at,
  })
}
