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
  expect(newest.text).toContain('test.count (number n60)')
  expect(newest.text).not.toContain('number n10)')
  expect(newest.text).toContain(administrator.member.name)
  expect(newest.text).toContain('The house')
  const older = await administrator.get(newest.links.find(({ text }) => text.startsWith('Older'))?.href ?? '')
  expect(older.text).toContain('number n10')
  expect(older.text).not.toContain('number n60')
  expect((await administrator.get('/administration/acts?before=x')).status).toBe(200)
  const organiser = await house.signedIn('organiser', 'editor', 'guardian')
  expect((await organiser.get('/administration/acts')).status).toBe(403)
})

test('what was done to members is said in words, with the names that they have today', async () => {
  const administrator = await house.signedIn('administrator', 'organiser')
  await administrator.get('/members/add')
  const added = await administrator.post('/members/add', { name: 'Joy', address: 'joy@commonweal.example' })
  const joy = added.location?.split('?')[0] ?? ''
  await administrator.get(`${joy}/roles`)
  await administrator.post(`${joy}/roles`, { roles: ['editor', 'guardian'] })
  await administrator.get(`${joy}/roles`)
  await administrator.post(`${joy}/roles`, { roles: ['editor'], seen: 'editor,guardian' })
  await house.db.updateTable('people.member').set({ name: 'Joy Ito' }).where('name', '=', 'Joy').execute()
  const acts = await administrator.get('/administration/acts')
  const me = administrator.member.name
  for (const sentence of [
    `${me} made Joy Ito a member`,
    `${me} made Joy Ito an editor`,
    `${me} withdrew a role: Joy Ito is no longer a guardian`,
  ])
    expect(acts.text).toContain(sentence)
  expect(acts.links.filter(({ href }) => href === joy).length).toBeGreaterThan(2)
})
