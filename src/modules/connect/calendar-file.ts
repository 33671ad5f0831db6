import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
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
}

const methods = {
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
  publish: ICalCalendarMethod.PUBLISH,
}

/** The time of a meeting as a calendar file: the same event through all its changes, until it is cancelled. */
export function calendarFile({ meeting, slot, method, sequence, reader, post, from }: Asked): string {
  const page = `${post.baseUrl}/connect/meetings/${meeting.id}`
  const address = /<([^>]+)>/.exec(post.mailFrom)?.[1] ?? post.mailFrom
  const calendar = ical({
    prodId: { company: 'Commonweal', product: 'Connect Five', language: 'EN' },
    method: methods[method],
  })
  calendar.createEvent({
    id: `connect-${meeting.id}@${new URL(post.baseUrl).hostname}`,
    sequence,
    start: slot.startsAt,
    end: new Date(slot.startsAt.getTime() + slot.minutes * 60_000),
    summary: `Connect Five: ${meeting.theme}`,
    description: `What to talk about, and how to reach each other: ${page}`,
    location: slot.placeInWords || null,
    url: page,
    status: method === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: from.name, email: address },
    ...(reader ? { attendees: [{ name: reader.name, email: reader.address, rsvp: false }] } : {}),
  })
  return calendar.toString()
}
