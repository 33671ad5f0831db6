import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layTwo } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse({ MAIL_FROM: 'Our house <house@commonweal.example>' })
const { db, clock } = house

const two = (slug: string) => layTwo(house, slug)

const mailsOf = async ({ member }: { member: { address: string } }, act: string) =>
  (await mailsTo(house, member.address)).filter((mail) => mail.act === act)

const time = {
  'day.day': '10',
  'day.month': '6',
  'day.year': '2022',
  time: '2:30pm',
  minutes: '30',
  place: 'The café; by the river, at 5',
}

/** The calendar file of the newest mail to somebody, with its long lines joined again. */
async function calendarTo(address: string): Promise<string> {
  const { calendar } = await db
    .selectFrom('platform.mail')
    .select('calendar')
    .where('toAddress', '=', address)
    .where('calendar', 'is not', null)
    .orderBy('queuedAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `${calendar}`.replaceAll('\r\n ', '')
}

test('a time is offered, suits, is agreed on, and changed: one event in every calendar, and taken out in the end', async () => {
  const { one, other, here, meetingId } = await two('times')
  await one.get(`${here}/times`)
  expect((await one.post(`${here}/times`, time)).location).toBe(`${here}?done=offered#times`)
  const [offered] = await mailsOf(other, 'connect.offerTime')
  expect(offered?.bodyText).toContain('10 June 2022 at 2:30pm, for 30 minutes')
  const slot = await db
    .selectFrom('connect.slot')
    .select(['id', 'startsAt'])
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  // British Summer Time.
  expect(slot.startsAt.toISOString()).toBe('2022-06-10T13:30:00.000Z')

  // Whoever offered it cannot decide for the other.
  await one.get(here)
  expect((await one.post(`${here}/times/${slot.id}`, { do: 'agree' })).location).toContain('not-all')
  // Whoever says so last agrees for both: nobody has to come back. Pressed twice at once, it is agreed once.
  await other.get(here)
  const yes = () => other.post(`${here}/times/${slot.id}`, { do: 'yes' })
  const presses = await Promise.all([yes(), yes()])
  expect(presses.map(({ location }) => location)).toContain(`${here}?done=agreed#times`)
  const agreed = await one.get(`${here}?done=agreed`)
  expect(agreed.text).toContain('Everybody gets an e-mail with a calendar file.')
  expect(agreed.text).toContain('Friday 10 June 2022 at 2:30pm')
  expect(agreed.text.indexOf('We need another time')).toBeLessThan(agreed.text.indexOf('To talk about'))
  // Pressed again, nothing is sent again.
  await other.post(`${here}/times/${slot.id}`, { do: 'agree' })
  expect(await mailsOf(one, 'connect.agreeTime')).toHaveLength(1)

  const first = await calendarTo(other.member.address)
  expect(first).toContain('METHOD:REQUEST')
  expect(first).toContain(`UID:connect-${meetingId}@`)
  expect(first).toContain('SEQUENCE:1')
  expect(first).toContain('DTSTART;TZID=Europe/London:20220610T143000')
  expect(first).toContain('LOCATION:The café\\; by the river\\, at 5')
  expect(first).toContain('mailto:house@commonweal.example')
  expect(first).toContain(other.member.address)
  expect(first).not.toContain(one.member.address)
  expect(first).not.toContain(one.member.name)
  const file = await one.get(`${here}/calendar`)
  expect(file.headers['content-type']).toContain('text/calendar')
  expect(file.body).toContain('METHOD:PUBLISH')

  clock.forward(60_000)
  await other.get(here)
  await other.post(`${here}/times/${slot.id}`, { do: 'cancel' })
  const last = await calendarTo(one.member.address)
  expect(last).toContain('METHOD:CANCEL')
  expect(last).toContain(`UID:connect-${meetingId}@`)
  expect(last).toContain('SEQUENCE:2')
  expect(last).toContain('STATUS:CANCELLED')
  expect((await one.get(`${here}/calendar`)).status).toBe(404)
})

test.each([
  [{ time: 'half past' }, 'The time must be like 2:30pm or 14:30'],
  [{ 'day.day': '31' }, 'The day must be a real date'],
  [{ 'day.day': '1' }, 'The day and time must be in the future'],
  [{ 'day.year': '2031' }, 'The day must be within a year'],
])('a time that cannot be is asked for again: %j', async (wrong, words) => {
  const { one, here } = await two(`wrong-${Object.values(wrong).join('').replaceAll(' ', '-')}`)
  await one.get(`${here}/times`)
  const page = await one.post(`${here}/times`, { ...time, ...(wrong as Record<string, string>) })
  expect(page.status).toBe(422)
  expect(page.text).toContain(words)
  expect(page.fields.place).toBe(time.place)
})

test('three times are offered in one go, with one mail; a second mail within the day, and no third', async () => {
  const { one, other, here, meetingId } = await two('three-at-once')
  const form = await one.get(`${here}/times`)
  expect(form.text).toContain('The round ends on Friday 1 July 2022.')
  const also = (which: string, day: string) => ({
    [`day${which}.day`]: day,
    [`day${which}.month`]: '6',
    [`day${which}.year`]: '2022',
    [`time${which}`]: '5pm',
  })
  const link = 'https://video.example.org/room'
  await one.post(`${here}/times`, { ...time, ...also('2', '13'), ...also('3', '14'), place: `By ${link}.` })
  const [mail, ...more] = await mailsOf(other, 'connect.offerTime')
  expect(more).toEqual([])
  expect(mail?.subject).toContain('offers you 3 times')
  for (const day of ['Friday 10 June', 'Monday 13 June', 'Tuesday 14 June'])
    expect(mail?.bodyText).toContain(day)
  expect((await other.get(here)).body).toContain(`<a href="${link}" rel="noreferrer">${link}</a>.`)

  const half = await one.post(`${here}/times`, { ...time, time2: '5pm' })
  expect(half.text).toContain('Enter the day')
  const done: (string | null)[] = []
  for (const day of ['15', '16', '16']) {
    clock.forward(60_000)
    done.push((await one.post(`${here}/times`, { ...time, 'day.day': day })).location ?? null)
  }
  expect(done).toEqual(
    ['offered', 'offered-quietly', 'offered-before'].map((word) => `${here}?done=${word}#times`),
  )
  expect(await mailsOf(other, 'connect.offerTime')).toHaveLength(2)

  // After the round's end they can still meet, and read that it is after it.
  await one.post(`${here}/times`, { ...time, 'day.month': '7' })
  expect((await other.get(here)).text).toContain(
    'The round ends on Friday 1 July 2022. You can still meet then.',
  )
  const slots = await db.selectFrom('connect.slot').select('id').where('meetingId', '=', meetingId).execute()
  expect(slots).toHaveLength(6)
})

/** Two who have agreed on a time. */
async function agreed(slug: string) {
  const laid = await two(slug)
  const { one, other, here, meetingId } = laid
  await one.get(`${here}/times`)
  await one.post(`${here}/times`, time)
  const slot = await db
    .selectFrom('connect.slot')
    .select('id')
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  await other.get(here)
  await other.post(`${here}/times/${slot.id}`, { do: 'yes' })
  clock.forward(60_000)
  return laid
}

test('a time that was agreed is taken out of all calendars when one drops out', async () => {
  const { one, other, here } = await agreed('dropped-time')
  await one.post(`${here}/another-match`, { do: 'skip' })
  for (const { member } of [one, other]) {
    expect(await calendarTo(member.address)).toContain('METHOD:CANCEL')
    expect(await calendarTo(member.address)).toContain('SEQUENCE:2')
  }
})

test('it is taken out of the calendar of whoever stays, too, when the other leaves the house', async () => {
  const { one, other } = await agreed('left-time')
  await one.get('/account/leave')
  await one.post('/account/leave')
  const file = await calendarTo(other.member.address)
  expect(file).toContain('METHOD:CANCEL')
  expect(file).toContain('SEQUENCE:2')
})
