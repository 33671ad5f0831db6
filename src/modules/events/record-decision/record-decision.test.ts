import { expect, test } from 'vitest'
import { aDecision } from '#test/decisions.ts'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('what was decided at an event stands in the log, and what came of the event leads there', async () => {
  const event = await layEvent(house, { title: 'Trust at work' })
  const at = house.clock.now()
  await house.db
    .insertInto('events.outputs')
    .values({ eventId: event.id, draftedAt: at, publishedAt: at })
    .execute()
  const organiser = await house.signedIn('organiser')
  const here = `/programme/${event.slug}/record-decision`
  const { text, fields } = await organiser.get(here)
  expect(text).toContain('Record a decision of this event')
  expect(fields.involved).toContain('Those who came to Trust at work')
  const said = { ...fields, ...aDecision }
  const check = await organiser.post(here, { ...said, do: '' })
  expect(check.select('h1')).toContain('Check this decision before you record it')
  expect((await organiser.post(here, { ...check.fields, do: 'change' })).fields).toMatchObject({
    id: fields.id,
    title: aDecision.title,
  })
  const [one, again] = await Promise.all([organiser.post(here, said), organiser.post(here, said)])
  expect([one.status, again.status]).toEqual([303, 303])
  expect((await organiser.follow(one)).text).toContain('It is recorded in the log of decisions')
  const { id } = (await organiser.get(here)).fields
  await organiser.post(here, { ...said, id: `${id}`, title: 'Among us', scope: 'members' })

  const outputs = `${event.here}/outputs`
  const visitor = (await house.visitor().get(outputs)).text
  expect(visitor).toContain(`${aDecision.title} (DR-2022-001, with`)
  expect(visitor).not.toContain('Among us')
  expect((await (await house.signedIn()).get(outputs)).text).toContain('Among us')
  expect((await house.visitor().get('/decisions')).text.split(aDecision.title)).toHaveLength(2)
})

test('what is missing in a decision is asked for, and the event keeps its page', async () => {
  const event = await layEvent(house)
  const organiser = await house.signedIn('organiser')
  const here = `/programme/${event.slug}/record-decision`
  const { fields } = await organiser.get(here)
  const refused = await organiser.post(here, { ...fields, ...aDecision, missing: '' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('If no one, write')
})
