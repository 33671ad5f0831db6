import { expect, test } from 'vitest'
import { addIntroduced } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

/** The form as it stands, with some of it changed, as a browser sends it. */
async function save(browser: Awaited<ReturnType<typeof house.signedIn>>, changes: Record<string, string>) {
  const { fields } = await browser.get('/account/profile')
  return await browser.post('/account/profile', { ...fields, ...changes })
}

test('a member says who they are; members see it, visitors are asked to sign in', async () => {
  const [browser, other] = [await house.signedIn(), await house.signedIn()]
  const saved = await save(browser, {
    pronouns: 'she/her',
    about: 'I *listen* first.',
    gives: 'Mentoring',
    gains: 'Courage',
    contact: '020 7946 0000',
  })
  expect((await browser.follow(saved)).text).toContain('Saved')
  const page = await other.get(`/members/${browser.member.id}`)
  for (const words of ['she/her', 'I listen first.', 'Mentoring', 'Courage', '020 7946 0000'])
    expect(page.text).toContain(words)
  const asked = await house.visitor().get(`/members/${browser.member.id}`)
  expect(asked.location).toBe(`/sign-in?to=${encodeURIComponent(`/members/${browser.member.id}`)}`)
})

test('each part is seen by those alone for whom it is, in the preview as in truth', async () => {
  const [browser, other] = [await house.signedIn('facilitator'), await house.signedIn()]
  const { id, name, address } = browser.member
  const words = { about: 'For-everybody', gives: 'For-members', gains: 'For-me', contact: 'For-nobody-else' }
  await save(browser, {
    ...words,
    nameSeen: 'public',
    aboutSeen: 'public',
    givesSeen: 'members',
    gainsSeen: 'me',
    contactSeen: 'me',
  })
  const visitors = await house.visitor().get(`/members/${id}`)
  const members = await other.get(`/members/${id}`)
  for (const page of [visitors, await browser.get(`/members/${id}?as=visitor`)]) {
    expect(page.text).toContain(name)
    expect(page.text).toContain(words.about)
    expect(page.text).not.toMatch(/For-(members|me|nobody)|Facilitator|Member since/)
    expect(page.text).not.toContain(address)
  }
  for (const page of [members, await browser.get(`/members/${id}?as=member`)]) {
    expect(page.text).toContain(words.gives)
    expect(page.text).not.toMatch(/For-(me\b(?!mbers)|nobody)/)
    expect(page.text).not.toContain(address)
  }
  const own = await browser.get(`/members/${id}`)
  for (const each of Object.values(words)) expect(own.text).toContain(each)
})

test('nothing is for everybody without the name, and the form says so and keeps all', async () => {
  const browser = await house.signedIn()
  const refused = await save(browser, { about: 'Words', aboutSeen: 'public' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Select everybody for your name as well')
  expect(refused.fields.about).toBe('Words')
  // Even where the tables say otherwise, nobody without a public name is shown to everybody.
  const { member } = browser
  await house.db
    .insertInto('people.audience')
    .values({ memberId: member.id, field: 'about', audience: 'public' })
    .execute()
  expect((await house.visitor().get(`/members/${member.id}`)).status).toBe(303)
})

test('a visitor cannot tell a member from nobody', async () => {
  const { member } = await house.signedIn()
  const visitor = house.visitor()
  for (const id of [member.id, '00000000-0000-4000-8000-000000000000', 'nobody']) {
    const answer = await visitor.get(`/members/${id}`)
    expect([answer.status, answer.location]).toEqual([
      303,
      `/sign-in?to=${encodeURIComponent(`/members/${id}`)}`,
    ])
  }
})

test('who is not listed has a page for themselves and organisers alone, and comes back as they were', async () => {
  const [browser, other, organiser] = [
    await house.signedIn(),
    await house.signedIn(),
    await house.signedIn('organiser'),
  ]
  const { id, name } = browser.member
  await save(browser, { about: 'Here I am', nameSeen: 'public', aboutSeen: 'public', listed: 'no' })
  expect((await other.get(`/members/${id}`)).status).toBe(404)
  expect((await house.visitor().get(`/members/${id}`)).status).toBe(303)
  expect((await organiser.get(`/members/${id}`)).text).toContain('is not listed')
  expect((await browser.get(`/members/${id}`)).text).toContain('You are not listed')
  expect((await browser.get(`/members/${id}?as=member`)).text).toContain('told that there is no such page')
  expect((await other.get(`/members/${id}?as=self`)).status).toBe(404)
  await save(browser, { listed: 'yes' })
  expect((await house.visitor().get(`/members/${id}`)).text).toContain(name)
})

test('a name that is for nobody, as an applicant may have said, is not listed', async () => {
  const id = await addIntroduced(house, 'Nameless Test-Person', { audiences: { name: 'me' } })
  const member = await house.signedIn()
  expect((await member.get(`/members/${id}`)).status).toBe(404)
  expect((await member.get('/members?find=nameless')).text).toContain('Nobody is found')
})

test('two windows: the second is told, nothing is overwritten unseen, and nothing typed is lost', async () => {
  const browser = await house.signedIn()
  const { fields } = await browser.get('/account/profile')
  await browser.post('/account/profile', { ...fields, about: 'First window' })
  const told = await browser.post('/account/profile', { ...fields, about: 'Second window' })
  expect(told.status).toBe(422)
  expect(told.text).toContain('changed in another window')
  expect(told.fields.about).toBe('Second window')
  await browser.post('/account/profile', told.fields)
  expect((await browser.get('/account/profile')).fields.about).toBe('Second window')
})

test('two windows of a profile that is not there yet, at once: one saves, one is told', async () => {
  const browser = await house.signedIn()
  const { fields } = await browser.get('/account/profile')
  const both = await Promise.all(
    ['One', 'Other'].map((about) => browser.post('/account/profile', { ...fields, about })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
})

test('what is too long is said at its field, and kept', async () => {
  const browser = await house.signedIn()
  const refused = await save(browser, { about: 'a'.repeat(2001), gives: 'b'.repeat(501) })
  expect(refused.text).toContain('must be 2,000 characters or less')
  expect(refused.text).toContain('What you can give must be 500 characters or less')
  expect(refused.fields.about).toHaveLength(2001)
})

test('what somebody writes about themselves cannot become code', async () => {
  const browser = await house.signedIn()
  await save(browser, {
    about: '<script>alert(1)</script> [x](javascript:alert(1))',
    gives: '"><img src=x onerror=alert(1)>',
  })
  const page = await browser.get(`/members/${browser.member.id}`)
  expect(page.body).not.toMatch(/<script>alert|<img src=x|href="javascript/)
})
