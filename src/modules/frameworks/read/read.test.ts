import { beforeAll, expect, test } from 'vitest'
import { folded, readShipped, shippedFrameworks } from '#test/frameworks.ts'
import { openTestHouse } from '#test/house.ts'
import { writeFramework } from '../file/write-framework.ts'
import type { Framework } from '../framework.ts'
import { findOwnFramework } from '../hall-card.ts'
import { publishFramework } from '../publish/publish.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
const { db, config } = house
const visitor = house.visitor()
const sel = '/frameworks/sel-system-leader'

const publish = (framework: Framework) =>
  db.transaction().execute((tx) =>
    publishFramework(tx, {
      framework,
      document: writeFramework(framework, 'yaml'),
      format: 'yaml',
      by: null,
      at: house.clock.now(),
    }),
  )

beforeAll(async () => await plantFrameworks({ db, config, now: house.clock.now() }))

test.each(shippedFrameworks)('a visitor reads %s word for word', async (name) => {
  const framework = await readShipped(name)
  const page = await visitor.get(`/frameworks/${framework.id}/${framework.version}`)
  expect(page.status).toBe(200)
  expect(page.select('h1')).toContain(framework.title)
  const { characteristics, feedback = [], about, asked, publisher } = framework
  const words = [
    about,
    asked,
    publisher,
    ...feedback,
    ...characteristics.flatMap(({ title, summary, intro, lenses = [] }) => [
      title,
      summary,
      intro,
      ...lenses,
    ]),
    ...characteristics.flatMap(({ behaviours }) => behaviours.flatMap(({ title, text }) => [title, text])),
  ].filter((text) => text !== undefined && text !== null)
  expect(words.filter((text) => !page.text.includes(folded(text)))).toEqual([])
})

test('the frameworks are listed, the community’s own first', async () => {
  const page = await visitor.get('/frameworks')
  expect(page.selectAll('h2.cw-section__title')).toEqual([
    '5 characteristics of a confident, joyful south east London system leader',
    'North West System Leadership Behaviours Framework',
    'Top tips on leadership',
  ])
})

test('the address of a framework shows the wording in force', async () => {
  const page = await visitor.get(sel)
  expect(page.text).toContain('In force October 2022')
  expect(page.links).toContainEqual({ text: 'October 2022', href: `${sel}/2022-10` })
})

test('a superseded wording says so and leads to the one in force, on each of its pages', async () => {
  for (const address of ['2021-10', '2021-10/trust', '2021-10/trust/understanding-the-different-contexts']) {
    const page = await visitor.get(`${sel}/${address}`)
    expect(page.text).toContain('Superseded. This is the wording of October 2021, and it no longer holds.')
    expect(page.links.map(({ href }) => href)).toContain(`${sel}/2022-10`)
  }
})

test('a draft for discussion cannot be mistaken for what holds, on screen or on paper', async () => {
  const draft = `${sel}/2022-06-draft`
  for (const address of [
    '',
    '/collaboration',
    '/collaboration/root-of-a-problem',
    '/print/poster',
    '/print/pocket',
  ]) {
    expect((await visitor.get(`${draft}${address}`)).text).toContain(
      'A draft for discussion, June 2022. Never in force.',
    )
  }
  expect((await visitor.get(`${sel}/2022-10`)).text).not.toContain('Never in force')
})

test('characteristics that the source does not name say so, and can be told apart', async () => {
  const page = await visitor.get('/frameworks/nw-system-leadership-behaviours')
  expect(page.selectAll('h2')).toEqual(
    expect.arrayContaining(['Group 2 (not named in the source)', 'Group 3 (not named in the source)']),
  )
})

test('what does not exist is a page that says so', async () => {
  const addresses = [
    '/frameworks/nobodys',
    `${sel}/1999`,
    `${sel}/2022-10/courage`,
    `${sel}/2022-10/trust/courage`,
    '/frameworks/nobodys/history',
    `${sel}/1999/print/poster`,
    `${sel}/1999/print/pocket`,
    `${sel}/2022-10/trust/${encodeURIComponent("' or 1=1 --")}`,
  ]
  for (const address of addresses) expect((await visitor.get(address)).status, address).toBe(404)
})

test('what looks like a page’s code in a wording is shown, never obeyed', async () => {
  const nasty = '<script>alert(1)</script>'
  await publish({
    id: 'nasty',
    version: '1',
    status: 'current',
    title: `${nasty} "title"`,
    publisher: nasty,
    source: nasty,
    about: nasty,
    asked: nasty,
    feedback: [nasty],
    characteristics: [
      {
        id: 'main-content',
        title: nasty,
        summary: `**${nasty}**`,
        intro: nasty,
        lenses: [nasty],
        behaviours: [{ id: 'x', title: nasty, text: `"><img src=x onerror=alert(1)> ${nasty}`, lens: nasty }],
      },
    ],
  })
  const own = '/frameworks/nasty'
  const addresses = [
    '',
    '/1/main-content',
    '/1/main-content/x',
    '/history',
    '/1/print/poster',
    '/1/print/pocket',
  ]
  for (const address of addresses) {
    const { status, body, text } = await visitor.get(`${own}${address}`)
    expect(status).toBe(200)
    expect(body).not.toContain('<script>')
    expect(body).not.toContain('<img')
    expect(text).toContain(nasty)
  }
})

test('the hall gets the community’s own framework, in the wording that holds', async () => {
  const framework = await findOwnFramework(db)
  expect(framework?.label).toBe('2022-10')
  expect(framework?.characteristics.map(({ key }) => key)).toEqual([
    'trust',
    'collaboration',
    'innovation',
    'partnering',
    'difference',
  ])
})

test('200 behaviours with the longest names still make pages', async () => {
  const long = 'Nebeneinandervorbeisprechende '.repeat(10).trim().slice(0, 299)
  await publish({
    id: 'a'.repeat(80),
    version: '1'.repeat(40),
    status: 'current',
    title: long,
    characteristics: Array.from({ length: 40 }, (_, c) => ({
      id: `c${c}`,
      title: long,
      behaviours: Array.from({ length: 5 }, () => ({ text: `${long} ${'word '.repeat(500)}`.trim() })),
    })),
  })
  const own = `/frameworks/${'a'.repeat(80)}`
  const page = await visitor.get(own)
  expect(page.selectAll('.cw-behaviours__behaviour')).toHaveLength(200)
  for (const address of ['/history', `/${'1'.repeat(40)}/print/poster`, `/${'1'.repeat(40)}/c39`])
    expect((await visitor.get(`${own}${address}`)).status).toBe(200)
})

test('no page asks the database more than four times, a member’s session included', async () => {
  const member = await house.signedIn()
  const addresses = [
    '/frameworks',
    sel,
    `${sel}/2022-10`,
    `${sel}/2022-10/trust`,
    `${sel}/2022-10/trust/boundaries`,
    `${sel}/history`,
    `${sel}/2022-10/print/poster`,
    `${sel}/2022-10/print/pocket`,
  ]
  // What stands around every page is read once per version of the content.
  await member.get(sel)
  for (const address of addresses) {
    const before = house.database.statistics.statements
    await member.get(address)
    expect(house.database.statistics.statements - before, address).toBeLessThanOrEqual(4)
  }
})
