import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarFeed, calendarFile, type Entry } from './calendar-file.ts'

// Read back by a parser that others wrote, with the zone's rules as they stand in the file and no others.

const organiser = { name: 'Our house, SEL', address: 'house@commonweal.example' }
const at = new Date('2026-09-02T10:00:00Z')

const entry = (more: Partial<Entry> = {}): Entry => ({
  uid: 'event-1@commonweal.example',
  sequence: 2,
  span: {
    startsAt: new Date('2026-06-01T22:30:00Z'),
    endsAt: new Date('2026-06-02T00:00:00Z'),
    zone: 'Europe/London',
  },
  title: 'An evening together',
  words: 'Monday 1 June 2026',
  place: 'The Albany',
  page: 'https://commonweal.example/events/evening',
  isCancelled: false,
  changedAt: new Date('2026-09-01T10:00:00Z'),
  ...more,
})

const spanning = (startsAt: string, endsAt: string, zone = 'Europe/London') =>
  entry({ span: { startsAt: new Date(startsAt), endsAt: new Date(endsAt), zone } })

const request = (of: Entry) => calendarFile({ entry: of, method: 'request', organiser, at })

/** What a calendar makes of a file: its properties, and each thing with the instants that the zone's rules give. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((rules) => {
      const tzid = `${rules.getFirstPropertyValue('tzid')}`
      return [tzid, new ICAL.Timezone({ component: rules, tzid })]
    }),
  )
  const instant = (event: ICAL.Component, name: string) => {
    const property = event.getFirstProperty(name)
    const tzid = property?.getParameter('tzid')
    const time = property?.getFirstValue() as ICAL.Time // These two are times.
    if (tzid === undefined) return time.isDate ? time.toString() : time.toJSDate().toISOString()
    const zone = zones.get(`${tzid}`)
    if (!zone) throw new Error(`${tzid} is not told in the file`)
    time.zone = zone
    return new Date(time.toUnixTime() * 1000).toISOString()
  }
  return {
    text: (name: string) => `${calendar.getFirstPropertyValue(name)}`,
    zones: [...zones.keys()],
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      text: (name: string) => `${event.getFirstPropertyValue(name)}`,
      all: (name: string) => event.getAllProperties(name),
      starts: instant(event, 'dtstart'),
      ends: instant(event, 'dtend'),
    })),
  }
}

test.each([
  ['at half past eleven in the evening', '2026-06-01T22:30:00.000Z', '2026-06-02T00:00:00.000Z'],
  ['on the evening before the clocks go back', '2026-10-24T18:00:00.000Z', '2026-10-24T20:00:00.000Z'],
  ['over the night in which they go back', '2026-10-24T22:30:00.000Z', '2026-10-25T02:30:00.000Z'],
  ['in the first of the two hours', '2026-10-25T00:30:00.000Z', '2026-10-25T02:15:00.000Z'],
  ['in the second of the two hours', '2026-10-25T01:30:00.000Z', '2026-10-25T02:15:00.000Z'],
  ['on the day after', '2026-10-26T18:00:00.000Z', '2026-10-26T19:00:00.000Z'],
  ['over the night in which they go forward', '2027-03-27T23:30:00.000Z', '2027-03-28T01:30:00.000Z'],
  ['on the evening after it', '2027-03-28T18:00:00.000Z', '2027-03-28T19:00:00.000Z'],
])('a calendar that knows only what the file says shows an event %s at its instant', (_, from, to) => {
  for (const zone of ['Europe/London', 'Europe/Paris', 'Europe/Kiev', 'America/New_York']) {
    const [event] = read(request(spanning(from, to, zone))).events
    expect([event?.starts, event?.ends]).toEqual([from, to])
  }
})

test('a time is told in its zone, whose rules hold every year, as Outlook needs them', () => {
  const file = request(spanning('2026-06-01T22:30:00Z', '2026-06-02T00:00:00Z'))
  expect(file).toContain('DTSTART;TZID=Europe/London:20260601T233000\r\n')
  expect(file).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n')
  expect(file).toContain('DTSTAMP:20260902T100000Z\r\n')
  expect(file).toContain('LAST-MODIFIED:20260901T100000Z\r\n')
  const unknown = request(spanning('2026-06-01T22:30:00Z', '2026-06-02T00:00:00Z', 'Etc/UTC'))
  expect(unknown).toContain('DTSTART;TZID=Etc/UTC:20260601T223000\r\n')
})

const long =
  'Größe, Nähe & Zuhören: ein Abend über Vertrauen – “naïve” cafés 🎉🎉🎉 und drei Ämter; \\o/, zum Schluss'

test('words come back as they were written, in lines of at most 75 octets that part no character', () => {
  const words = `${long}\nTwo, lines; and a \\ backslash\n${'é'.repeat(200)}${'🎉'.repeat(40)}`
  const file = request(entry({ title: long, words, place: 'Room 1; The Albany, Deptford' }))
  const [event] = read(file).events
  expect(event?.text('summary')).toBe(long)
  expect(event?.text('description')).toBe(words)
  expect(event?.text('location')).toBe('Room 1; The Albany, Deptford')
  const lines = Buffer.from(file).toString('latin1').split('\r\n')
  expect(lines.filter((line) => line.length > 75)).toEqual([])
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(Buffer.from(line, 'latin1').toString()).not.toContain('�')
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('words cannot become another line of the file, nor somebody else’s name', () => {
  const mean = 'Tea\r\nATTENDEE:mailto:x@commonweal.example\u0007\rEND:VEVENT\u2028'
  const file = calendarFile({
    entry: entry({ title: mean, words: mean, place: mean }),
    method: 'request',
    reader: { name: `"Bryn";CN="X"\r\nATTENDEE:y`, address: 'bryn@commonweal.example' },
    organiser: { ...organiser, name: mean },
    at,
  })
  const [event] = read(file).events
  expect(event?.all('attendee').map((each) => each.getFirstValue())).toEqual([
    'MAILTO:bryn@commonweal.example',
  ])
  expect(file.match(/^END:VEVENT/gm)).toHaveLength(1)
  expect(file).not.toContain('\u0007')
})

test('whoever has registered is known to come; whoever is asked anew is asked; nobody else is named', () => {
  const reader = { name: 'Bryn Test-Davies', address: 'bryn@commonweal.example' }
  const invite = (isAsked: boolean) =>
    read(
      calendarFile({
        entry: entry(),
        method: 'request',
        reader: { ...reader, isAsked },
        organiser,
        at,
      }),
    )
  for (const [isAsked, partstat, rsvp] of [
    [false, 'ACCEPTED', 'FALSE'],
    [true, 'NEEDS-ACTION', 'TRUE'],
  ] as const) {
    const calendar = invite(isAsked)
    const [attendee, ...others] = calendar.events[0]?.all('attendee') ?? []
    expect(others).toEqual([])
    expect(calendar.text('method')).toBe('REQUEST')
    expect([attendee?.getParameter('partstat'), attendee?.getParameter('rsvp')]).toEqual([partstat, rsvp])
  }
})

test('what is cancelled is the same thing, later, and says so in words too', () => {
  const reader = { name: 'Bryn Test-Davies', address: 'bryn@commonweal.example' }
  const file = calendarFile({ entry: entry({ sequence: 3 }), method: 'cancel', reader, organiser, at })
  const calendar = read(file)
  const [event] = calendar.events
  expect(calendar.text('method')).toBe('CANCEL')
  expect(['uid', 'sequence', 'status', 'summary'].map((name) => event?.text(name))).toEqual([
    'event-1@commonweal.example',
    '3',
    'CANCELLED',
    'Cancelled: An evening together',
  ])
})

test('a feed is published, says when to come again, and names nobody who takes part', () => {
  const days = { startsAt: new Date('2022-05-04T23:00Z'), endsAt: new Date('2022-05-06T23:00Z') }
  const entries = [
    entry(),
    entry({ uid: 'event-2', span: { ...days, zone: 'Europe/London', wholeDays: true } }),
    entry({ uid: 'event-3', isCancelled: true }),
  ]
  const asked = {
    name: 'Programme',
    about: 'What is on',
    address: 'https://commonweal.example/events/calendar.ics',
  }
  const feed = calendarFeed({ ...asked, entries, organiser, isBusy: false })
  const calendar = read(feed)
  expect(
    ['version', 'calscale', 'method', 'refresh-interval', 'x-published-ttl', 'x-wr-calname'].map(
      calendar.text,
    ),
  ).toEqual(['2.0', 'GREGORIAN', 'PUBLISH', 'PT12H', 'PT12H', 'Programme'])
  expect(feed).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n')
  expect(calendar.zones).toEqual(['Europe/London'])
  expect(feed).not.toContain('ATTENDEE')
  expect(calendar.events.map(({ starts, ends }) => [starts, ends])).toEqual([
    ['2026-06-01T22:30:00.000Z', '2026-06-02T00:00:00.000Z'],
    ['2022-05-05', '2022-05-07'],
    ['2026-06-01T22:30:00.000Z', '2026-06-02T00:00:00.000Z'],
  ])
  expect(calendar.events[2]?.text('status')).toBe('CANCELLED')
  // Asked again, it is the same to the letter.
  expect(calendarFeed({ ...asked, entries, organiser, isBusy: false })).toBe(feed)
})
