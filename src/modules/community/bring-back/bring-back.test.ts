import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { findCommunity, findEdition } from '../queries.ts'
import { plantCommunity } from '../seed.ts'

const house = await openTestHouse()
const { db, config } = house
await plantCommunity({ db, config, now: house.clock.now() })
const first = (await findEdition(db)).id
const editor = await house.signedIn('editor')

async function rename(name: string) {
  house.clock.forward(60_000)
  const { fields } = await editor.get('/community/edit/name-and-place')
  await editor.post('/community/edit/name-and-place', { ...fields, name })
}

test('an editor sees what an edition changed, and brings an earlier one back', async () => {
  await rename('A mistake')
  const list = await editor.get('/community/editions')
  expect(list.text).toContain('Name and place')
  expect(list.text).toContain(`By ${editor.member.name}`)
  expect(list.text).toContain('By the house')

  const mistake = await editor.get(`/community/editions/${(await findEdition(db)).id}`)
  expect(mistake.text).toContain('A mistake')
  expect(mistake.text).toContain('This is the edition that holds now')

  const earlier = await editor.get(`/community/editions/${first}`)
  expect(earlier.text).toContain('Bring it back')
  const done = await editor.post(`/community/editions/${first}/bring-back`, earlier.fields)
  expect(done.location).toBe('/community/editions?done=brought-back')
  expect((await findCommunity(db)).name).toBe('Community of South East London System Leaders')
  expect((await editor.follow(done)).text).toContain('Brought back: the edition of 2 June 2022')
})

test('bringing back what holds already changes nothing', async () => {
  const { id } = await findEdition(db)
  await editor.get('/community/edit')
  await editor.post(`/community/editions/${id}/bring-back`, { holding: String(id) })
  expect((await findEdition(db)).id).toBe(id)
})

test('an edit that came between is not undone unseen', async () => {
  const asked = await editor.get(`/community/editions/${first}`)
  await rename('Something newer')
  const told = await editor.post(`/community/editions/${first}/bring-back`, {
    holding: asked.fields.holding ?? '',
  })
  expect(told.location).toBe(`/community/editions/${first}`)
  expect((await findCommunity(db)).name).toBe('Something newer')
})

test('two presses of the button bring it back once', async () => {
  const { fields } = await editor.get(`/community/editions/${first}`)
  const before = await db.selectFrom('community.edition').select('id').execute()
  await Promise.all([1, 2].map(() => editor.post(`/community/editions/${first}/bring-back`, fields)))
  const after = await db.selectFrom('community.edition').select('id').execute()
  expect(after.length - before.length).toBe(1)
})

test.each(['0', '999999', 'x', '1.5', '-1', '9'.repeat(40)])(
  'an edition %s that never was is not found',
  async (id) => {
    expect((await editor.get(`/community/editions/${id}`)).status).toBe(404)
    expect((await editor.post(`/community/editions/${id}/bring-back`, { holding: '1' })).status).toBe(404)
  },
)

test('older editions stand on further pages', async () => {
  for (let at = 0; at < 21; at += 1) await rename(`Name ${at}`)
  const list = await editor.get('/community/editions')
  const older = list.links.find(({ text }) => text.includes('Older'))
  expect(older).toBeDefined()
  expect((await editor.get(older?.href ?? '')).text).toContain('As its source documents say')
})
