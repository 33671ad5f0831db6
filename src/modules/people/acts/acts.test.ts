import { expect, test } from 'vitest'
import { recordAct } from '#platform/audit.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('an administrator sees who did what, newest first, fifty on a page; nobody else does', async () => {
  const administrator = await house.signedIn('administrator')
  const at = house.clock.now()
  await house.db.transaction().execute(async (tx) => {
    for (let n = 1; n <= 60; n++) {
      const by = n % 2 ? administrator.member.id : null
      await recordAct(tx, { act: 'test.count', by, on: { kind: 'number', id: `n${n}` }, at })
    }
  })
  const newest = await administrator.get('/administration/acts')
  expect(newest.text).toContain('number n60')
  expect(newest.text).not.toContain('number n10 ')
  expect(newest.text).toContain(administrator.member.name)
  expect(newest.text).toContain('The house')
  const older = await administrator.get(newest.links.find(({ text }) => text.startsWith('Older'))?.href ?? '')
  expect(older.text).toContain('number n10')
  expect(older.text).not.toContain('number n60')
  expect((await administrator.get('/administration/acts?before=x')).status).toBe(200)
  const organiser = await house.signedIn('organiser', 'editor', 'guardian')
  expect((await organiser.get('/administration/acts')).status).toBe(403)
})
