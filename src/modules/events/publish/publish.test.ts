import { expect, test } from 'vitest'
import { mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { releasePlaces } from '../release/release.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const parts = await plantSmallSystem(house)

const said = {
  title: 'Building trust',
  'beginsOn.day': '20',
  'beginsOn.month': '6',
  'beginsOn.year': '2022',
  starts: '5:30pm',
  ends: '7pm',
  zone: 'Europe/London',
  format: 'online',
}

const stated = { captions: 'yes', signLanguage: 'on-request', stepFree: 'not-needed', breaks: 'yes' }

/** An organiser with an event that was prepared through its form. */
async function prepared(more: Record<string, string> = {}) {
  const organiser = await house.signedIn('organiser')
  await organiser.get('/programme/new')
  const { location } = await organiser.post('/programme/new', { ...said, ...more })
  const home = `${location}`.split('?')[0] ?? ''
  return { organiser, home, slug: home.split('/').at(-1) ?? '' }
}

type Organiser = Awaited<ReturnType<typeof prepared>>['organiser']

/** Fills a form in as it was opened, and sends it. */
async function fill(organiser: Organiser, url: string, answers: Record<string, string>) {
  const { fields } = await organiser.get(url)
  return await organiser.post(url, { ...fields, ...answers })
}

test('what is wrong stands above the form in the order of its fields', async () => {
  const organiser = await house.signedIn('organiser')
  const { fields } = await organiser.get('/programme/new')
  const page = await organiser.post('/programme/new', { ...fields, 'beginsOn.day': '20' })
  expect(page.text).toMatch(/There is a problem.*Enter a title.+day.+Select how people come/)
})

test('an event is prepared, stated and published, and only then is it seen', async () => {
  const { organiser, home, slug } = await prepared()
  const visitor = house.visitor()
  expect((await visitor.get(`/events/${slug}`)).status).toBe(404)
  expect((await organiser.get(`${home}/publish`)).text).toContain('Say what there is: Captions')
  const overview = await organiser.get(home)
  expect(overview.text).toContain('Before it can be published: Say what there is: Captions')
  expect(overview.text).not.toContain('Publish it')
  // Pressed all the same, it stays what it is.
  await organiser.post(`${home}/publish`)
  expect((await visitor.get(`/events/${slug}`)).status).toBe(404)
  await fill(organiser, `${home}/access`, stated)
  await fill(organiser, `${home}/change`, { lens: 'How can we build trust?', about: 'One.\n\nTwo.' })
  await organiser.get(`${home}/publish`)
  const done = await organiser.post(`${home}/publish`)
  expect((await organiser.follow(done)).text).toContain('It is published. Everybody sees it.')
  const page = await visitor.get(`/events/${slug}`)
  expect(page.text).toContain('Monday 20 June 2022, 5:30pm to 7pm (UK time)')
  expect(page.text).toContain('How can we build trust?')
  expect(page.text).toContain('British Sign Language Yes, for whoever asks for it')
  expect((await visitor.get('/events')).text).toContain('Building trust')
  expect((await visitor.get('/events/month/2022-06')).text).toContain('Building trust, 5:30pm')
  expect((await visitor.get('/events/month/2022-13')).status).toBe(404)
})

test('an event of the past goes into the record, and another at the same time is told', async () => {
  const past = await prepared({ 'beginsOn.year': '2021' })
  await fill(past.organiser, `${past.home}/access`, stated)
  expect((await past.organiser.get(`${past.home}/publish`)).text).toContain('it goes into the record')
  const kept = await past.organiser.post(`${past.home}/publish`)
  expect((await past.organiser.follow(kept)).text).toContain('It is in the record')
  const people = `${past.home}/people`
  expect((await past.organiser.get(people)).text).toContain('How many came?')
  expect((await past.organiser.post(people, { do: 'count', came: 'many' })).status).toBe(422)
  await past.organiser.get(people)
  await past.organiser.post(people, { do: 'count', came: '60' })
  expect((await past.organiser.get(people)).text).toContain('60 came, as an organiser said')
  await past.organiser.post(people, { do: 'count', came: '61' })
  expect((await past.organiser.get(people)).text).toContain('61 came, as an organiser said')
  const record = (await house.visitor().get(`/events/${past.slug}`)).text
  expect(record).toContain('61 people')
  expect(record).not.toContain('Register')
  await layEvent(house, { title: 'A rival', startsAt: new Date('2022-06-20T17:00:00Z') })
  const other = await prepared()
  await fill(other.organiser, `${other.home}/access`, stated)
  expect((await other.organiser.get(`${other.home}/publish`)).text).toContain(
    'A rival, Monday 20 June 2022, 6pm to 8pm (UK time)',
  )
})

test('once published, nothing of what there is for people can be left open again', async () => {
  const event = await layEvent(house)
  const organiser = await house.signedIn('organiser')
  const { fields } = await organiser.get(`/programme/${event.slug}/access`)
  const page = await organiser.post(`/programme/${event.slug}/access`, {
    ...fields,
    ...stated,
    breaks: 'perhaps',
  })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Select what there is: Breaks')
})

test.each([
  ['no places at all', { capacity: '0' }, 'There must be at least one place'],
  ['a number that is none', { capacity: 'many' }, 'The number of places must be a whole number'],
  ['too many', { capacity: '1000000' }, 'The number of places must be a whole number, 100,000 or less'],
  [
    'a close before it opens',
    { ...dayOf('opensOn', 10), ...dayOf('closesOn', 9) },
    'Registration must close after it opens',
  ],
])('%s is answered where places are set', async (_, answers, words) => {
  const event = await layEvent(house)
  const organiser = await house.signedIn('organiser')
  const page = await fill(organiser, `/programme/${event.slug}/places`, {
    guests: 'yes',
    companions: 'counted',
    ...answers,
  })
  expect(page.status).toBe(422)
  expect(page.text).toContain(words)
})

function dayOf(name: string, day: number): Record<string, string> {
  return { [`${name}.day`]: `${day}`, [`${name}.month`]: '6', [`${name}.year`]: '2022' }
}

test.each([
  ['that has begun', { startsAt: new Date('2022-06-02T08:30:00Z') }, 'It has begun already'],
  ['that nobody could register for', { closesAt: new Date('2022-06-02T08:00:00Z') }, 'closed already'],
])('an event %s is not published', async (_, set, words) => {
  const { organiser, home, slug } = await prepared()
  await fill(organiser, `${home}/access`, stated)
  await db.updateTable('events.event').set(set).where('slug', '=', slug).execute()
  expect((await organiser.get(`${home}/publish`)).text).toContain(words)
  await organiser.post(`${home}/publish`)
  expect((await house.visitor().get(`/events/${slug}`)).status).toBe(404)
})

test('more kept than there are is told; what is kept is everybody’s on its day, and goes to who waits', async () => {
  const event = await layEvent(house)
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/places`
  const kept = {
    guests: 'yes',
    companions: 'counted',
    [`kept-${parts.residents}`]: '2',
    ...dayOf('keptUntil', 5),
  }
  const refused = await fill(organiser, url, { ...kept, capacity: '1' })
  expect(refused.text).toContain('You keep 2 places, and there are 1')
  await fill(organiser, url, { ...kept, capacity: '2' })
  const { member } = await house.signedIn()
  await layPlace(house, { eventId: event.id, person: { memberId: member.id }, waits: true })
  await releasePlaces(db, { config, at: clock.now() })
  expect(await mailsTo(house, member.address)).toEqual([])
  const later = new Date('2022-06-05T00:00:00Z')
  await releasePlaces(db, { config, at: later })
  await releasePlaces(db, { config, at: later })
  expect((await mailsTo(house, member.address)).map(({ act }) => act)).toEqual(['events.promoted'])
})

test('of two organisers who change an event at once, the second overwrites nothing', async () => {
  const { organiser, home } = await prepared()
  const { fields } = await organiser.get(`${home}/change`)
  await organiser.post(`${home}/change`, { ...fields, title: 'One' })
  const second = await organiser.post(`${home}/change`, { ...fields, title: 'Other' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Another organiser has saved this')
})

test('a cancelled event says so and why, and everybody hears once', async () => {
  const event = await layEvent(house)
  const { member } = await house.signedIn()
  await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
  const organiser = await house.signedIn('organiser')
  const empty = await fill(organiser, `/programme/${event.slug}/cancel`, { because: ' ' })
  expect(empty.text).toContain('Enter why it does not take place')
  for (let times = 0; times < 2; times++)
    await organiser.post(`/programme/${event.slug}/cancel`, { because: 'The room is flooded' })
  expect((await house.visitor().get(event.here)).text).toContain(
    'This event does not take place. The room is flooded',
  )
  expect(await mailsTo(house, member.address)).toHaveLength(1)
})

test('an organiser says in one press who came, once it has begun', async () => {
  const event = await layEvent(house, { startsAt: new Date('2022-06-03T09:00:00Z') })
  const { member } = await house.signedIn()
  const id = await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/people`
  await organiser.get(url)
  expect((await organiser.follow(await organiser.post(url, { press: `came:${id}` }))).text).toContain(
    'can be said once it has begun',
  )
  const before = clock.now()
  clock.set(new Date('2022-06-03T09:30:00Z'))
  await organiser.post(url, { press: `came:${id}` })
  expect((await organiser.get(url)).text).toContain('1 came, 0 couldn’t make it')
  await organiser.post(url, { press: `not-said:${id}` })
  expect((await organiser.get(url)).text).toContain('of 1 nothing is said yet')
  clock.set(before)
})

test('where nobody joins online any more, changing the words leaves the link as it was', async () => {
  const event = await layEvent(house, { place: 'The hall', joinLink: 'https://meet.example/kept' })
  const organiser = await house.signedIn('organiser')
  await fill(organiser, `/programme/${event.slug}/change`, { lens: 'Said anew' })
  const kept = await db
    .selectFrom('events.event')
    .select(['lens', 'joinLink'])
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow()
  expect(kept).toEqual({ lens: 'Said anew', joinLink: 'https://meet.example/kept' })
})
