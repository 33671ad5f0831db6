import { beforeAll, expect, test } from 'vitest'
import { folded, readShipped, shippedFrameworks } from '#test/frameworks.ts'
import { openTestHouse } from '#test/house.ts'
import { writeFramework } from '../file/write-framework.ts'
import { frameworkSchema, slugsOf } from '../framework.ts'
import { publishFramework } from '../publish/publish.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
const { db, config } = house
const visitor = house.visitor()
const sel = '/frameworks/sel-system-leader'

beforeAll(async () => await plantFrameworks({ db, config, now: house.clock.now() }))

test.each(shippedFrameworks)(
  'every characteristic and behaviour of %s has a page of its own',
  async (name) => {
    const framework = await readShipped(name)
    for (const characteristic of framework.characteristics) {
      const address = `/frameworks/${framework.id}/${framework.version}/${characteristic.id}`
      const page = await visitor.get(address)
      expect(page.status, address).toBe(200)
      const slugs = slugsOf(characteristic.behaviours)
      for (const [index, { text }] of characteristic.behaviours.entries()) {
        expect(page.text).toContain(folded(text))
        const own = await visitor.get(`${address}/${slugs[index]}`)
        expect(own.status, `${address}/${slugs[index]}`).toBe(200)
        expect(own.text).toContain(folded(text))
        expect(own.text).toContain(`http://localhost:3000${address}/${slugs[index]}`)
      }
    }
  },
)

test('a visitor sees the emphasis that the authors gave', async () => {
  const { body } = await visitor.get(`${sel}/2022-10/collaboration/power-of-stories`)
  expect(body).toContain('Using the <strong>power of stories</strong> to connect')
})

test('a behaviour of few words stands to the letter, with its own emphasis and small letters', async () => {
  const text = '**authority** that is shared'
  const framework = frameworkSchema.parse({
    id: 'short',
    version: '1',
    status: 'current',
    title: 'Short',
    characteristics: [{ id: 'power', title: 'Power', behaviours: [{ text }] }],
  })
  await db
    .transaction()
    .execute((tx) =>
      publishFramework(tx, { framework, document: '-', format: 'yaml', by: null, at: house.clock.now() }),
    )
  const [slug] = slugsOf([{ text }])
  const page = await visitor.get(`/frameworks/short/1/power/${slug}`)
  expect(page.body).toContain('<strong>authority</strong> that is shared')
})

test('a behaviour shows what it was and what it became', async () => {
  const later = await visitor.get(`${sel}/2022-10/collaboration/root-of-a-problem`)
  expect(later.text).toContain('What it was June 2022 draft')
  // Nobody need decide of words that are the same.
  expect(later.text).toContain('The same words, to the letter.')
  expect(later.text).not.toContain('no editor has decided yet')
  const reworded = await visitor.get(`${sel}/2022-10/collaboration/power-of-stories`)
  expect(reworded.text).toContain('no editor has decided yet')
  const earlier = await visitor.get(`${sel}/2022-06-draft/collaboration/root-of-a-problem`)
  expect(earlier.text).toContain('What it became October 2022')
})

test('a link that an editor rejected is not shown', async () => {
  const { id } = await db
    .selectFrom('frameworks.behaviour as behaviour')
    .innerJoin('frameworks.lineage as link', 'link.toBehaviour', 'behaviour.id')
    .where('behaviour.slug', '=', 'positive-conflict')
    .select('behaviour.id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('frameworks.lineage')
    .set({ decision: 'rejected' })
    .where('toBehaviour', '=', id)
    .execute()
  const page = await house.visitor().get(`${sel}/2022-10/collaboration/positive-conflict`, { cookie: 'a=b' })
  expect(page.text).toContain('No behaviour of an earlier version is known to have led to this one.')
})

test('a behaviour in easy words, and to listen to, is offered where somebody made them', async () => {
  const framework = frameworkSchema.parse({
    id: 'easy',
    version: '1',
    status: 'current',
    title: 'Easy',
    characteristics: [
      {
        id: 'words',
        title: 'Words',
        behaviours: [
          {
            id: 'both',
            text: 'Utilising perspicuous language',
            easy_read: 'Use easy words.',
            audio: '/audio/1',
          },
        ],
      },
    ],
  })
  const document = writeFramework(framework, 'yaml')
  await db
    .transaction()
    .execute((tx) =>
      publishFramework(tx, { framework, document, format: 'yaml', by: null, at: house.clock.now() }),
    )
  for (const address of ['', '/1/words', '/1/words/both']) {
    const page = await visitor.get(`/frameworks/easy${address}`)
    expect(page.text).toContain('Easy read: Use easy words.')
    expect(page.links).toContainEqual({ text: 'Listen to this behaviour', href: '/audio/1' })
  }
})
