import { expect, test } from 'vitest'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house

test('a feed tells of events and of what came of them, of nothing that is being prepared, and only once', async () => {
  const event = await layEvent(house, { title: 'Trust & <b>tea</b> ]]>', place: 'The Guildhall' })
  await layEvent(house, { title: 'Not yet for everybody', isDraft: true })
  const other = await layEvent(house, { title: 'Tables' })
  const at = clock.now()
  await db
    .insertInto('events.outputs')
    .values([
      { eventId: event.id, opening: 'Sixty came.', draftedAt: at, publishedAt: at },
      { eventId: other.id, opening: 'Organisers alone read this', draftedAt: at },
    ])
    .execute()
  const ask = (headers = {}) => house.app.inject({ url: '/events/news.atom', headers })
  const feed = await ask()
  expect(feed.headers['content-type']).toContain('application/atom+xml')
  expect(feed.body).toContain('Trust &amp; &lt;b&gt;tea&lt;/b&gt; ]]&gt;')
  expect(feed.body).toContain('In person: The Guildhall')
  expect(feed.body).toContain('<p>Sixty came.</p>')
  expect(feed.body).toContain(`${event.here}/outputs`)
  expect(feed.body).not.toContain('Not yet for everybody')
  expect(feed.body).not.toContain('Organisers alone')
  const again = await ask({ 'if-none-match': `${feed.headers.etag}` })
  expect(again.statusCode).toBe(304)
  expect((await house.visitor().get('/events')).body).toContain('type="application/atom+xml"')
})
