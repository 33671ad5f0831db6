import { expect, test } from 'vitest'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house

test('a member who presses twice writes an insight down once, and one who writes the same anew, twice', async () => {
  const author = await house.signedIn()
  const typed = { words: 'The wall is read by all', attribution: 'role', uses: 'wording', tags: 'none' }
  const press = async () => {
    const { fields } = await author.get('/insights/add')
    const sending = { ...typed, id: `${fields.id}` }
    return await Promise.all([author.post('/insights/add', sending), author.post('/insights/add', sending)])
  }
  const [first, second] = await press()
  expect([first?.status, second?.status]).toEqual([303, 303])
  expect(first?.location).toBe(second?.location)
  const kept = () => db.selectFrom('insights.insight').select('id').execute()
  expect(await kept()).toHaveLength(1)
  expect((await author.follow(first ?? (await author.get('/')))).text).toContain('The wall is read by all')
  await press()
  expect(await kept()).toHaveLength(2)
})

test('an event of long ago can be chosen, however many there were since', async () => {
  const organiser = await house.signedIn('organiser')
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000)
  await layEvent(house, { slug: 'first-of-all', title: 'The first of all', startsAt: daysAgo(400) })
  for (let day = 1; day <= 55; day++) await layEvent(house, { startsAt: daysAgo(day) })
  const form = await organiser.get('/insights/add?whose=other')
  expect(form.text).toContain('The first of all')
  const typed = { whose: 'other', words: 'Chairs in a circle', source: 'event', event: 'first-of-all' }
  const sent = await organiser.post('/insights/add', { ...typed, uses: 'wording' })
  expect((await organiser.follow(sent)).text).toContain('The first of all')
})
