import { pino } from 'pino'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { openTestSmtp } from '#test/smtp.ts'
import { deliverMail } from './delivery.ts'
import { sendLater } from './outbox.ts'

const smtp = await openTestSmtp()
const house = await openTestHouse({ SMTP_URL: smtp.url })
const { db, config, clock } = house

const calendar = (method: string) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', `METHOD:${method}`, 'END:VCALENDAR', ''].join('\r\n')

test.each(['REQUEST', 'CANCEL'])(
  'a mail brings its calendar file, which says of itself: %s',
  async (method) => {
    const to = `${method.toLowerCase()}@commonweal.example`
    await db.transaction().execute((tx) =>
      sendLater(tx, {
        act: 'test.calendar',
        about: method,
        to,
        subject: 'You meet',
        view: <p>You meet</p>,
        calendar: calendar(method),
        at: clock.now(),
      }),
    )
    await deliverMail({ db, config, clock, log: pino({ level: 'silent' }) }, 1)
    const received = smtp.received.find((mail) => mail.to === to)
    const { attachments } = await PostalMime.parse(received?.raw ?? '')
    const parts = attachments.filter(
      ({ mimeType }) => mimeType.includes('calendar') || mimeType.includes('ics'),
    )
    expect(parts.length).toBeGreaterThan(0)
    expect(received?.raw).toMatch(new RegExp(`text/calendar;[^\\n]*\\s*method=${method}`, 'i'))
    const [first] = parts
    const content = first?.content
    const words = typeof content === 'string' ? content : new TextDecoder().decode(content)
    expect(words).toContain(`METHOD:${method}`)
  },
)
