import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('members stand by name, fifty on a page, forwards and back, nobody twice and nobody missed', async () => {
  const browser = await house.signedIn()
  const joinedAt = house.clock.now()
  const many = Array.from({ length: 119 }, (_, n) => ({
    name: `Zoe ${String(n).padStart(3, '0')}`,
    joinedAt,
  }))
  await house.db
    .insertInto('people.member')
    .values([...many, { name: 'Gone', joinedAt, leftAt: joinedAt }])
    .execute()

  // Once, so that the house knows what all pages share.
  await browser.get('/members')
  const before = house.database.statistics.statements
  let page = await browser.get('/members')
  expect(house.database.statistics.statements - before).toBeLessThanOrEqual(4)
  expect(page.text).toContain('120 members belong to this community')
  const names = () =>
    page.links.filter(({ href }) => /^\/members\/[0-9a-f-]{36}$/.test(href)).map(({ text }) => text)
  const linkTo = (words: string) => page.links.find(({ text }) => text.startsWith(words))?.href
  const forwards = [names()]
  for (let next = linkTo('Next'); next; next = linkTo('Next')) {
    page = await browser.get(next)
    forwards.push(names())
  }
  expect(forwards.map((each) => each.length)).toEqual([50, 50, 20])
  expect(forwards.flat()).toEqual([browser.member.name, ...many.map(({ name }) => name)])

  const backwards = [names()]
  for (let previous = linkTo('Previous'); previous; previous = linkTo('Previous')) {
    page = await browser.get(previous)
    backwards.unshift(names())
  }
  expect(backwards).toEqual(forwards)
})

test('a place that is none is no mistake of ours', async () => {
  const browser = await house.signedIn()
  expect((await browser.get('/members?after=nobody')).status).toBe(404)
  const nowhere = await browser.get('/members?after=00000000-0000-4000-8000-000000000000')
  expect(nowhere.text).toContain('There are no more members here')
})

test('members only: a visitor is asked to sign in', async () => {
  expect((await house.visitor().get('/members')).location).toBe('/sign-in?to=%2Fmembers')
})

test('a member’s page shows name and roles to members, and the address to organisers alone', async () => {
  const [member, organiser, administrator] = [
    await house.signedIn(),
    await house.signedIn('organiser'),
    await house.signedIn('administrator'),
  ]
  const url = `/members/${organiser.member.id}`
  for (const reader of [member, administrator]) {
    const seen = await reader.get(url)
    expect(seen.text).toContain('Runs the programme')
    expect(seen.text).not.toContain(organiser.member.address)
  }
  expect((await organiser.get(url)).text).toContain(organiser.member.address)
  expect((await member.get(url)).text).not.toContain('Change')
  expect((await administrator.get(url)).links.map(({ href }) => href)).toContain(`${url}/roles`)
  expect((await member.get('/members/nobody')).status).toBe(404)
})
