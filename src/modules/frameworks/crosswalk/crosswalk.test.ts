import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { openTestHouse } from '#test/house.ts'
import { isGap, readFrom } from '../crosswalk.ts'
import { readCrosswalkFile, writeCrosswalkYaml } from '../crosswalk-file.ts'
import { findCrosswalk } from '../crosswalk-queries.ts'
import { plantCrosswalks } from '../crosswalk-seed.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
const given = { db: house.db, config: house.config, now: house.clock.now() }
await plantFrameworks(given)
await plantCrosswalks(given)
const at = (slug: string) => `/frameworks/crosswalks/${slug}`

test('a reader finds the three crosswalks that ship, each marked as ours', async () => {
  const page = await house.visitor().get('/frameworks/crosswalks')
  const links = page.links.map(({ href }) => href)
  for (const slug of ['sel-2022--north-west', 'sel-2022--top-tips', 'north-west--top-tips'])
    expect(links).toContain(at(slug))
  expect(page.text).toContain('not by the authors of either')
})

test('a crosswalk is read both ways, and what it says one way it says the other', async () => {
  const crosswalk = await findCrosswalk(house.db, 'sel-2022--north-west')
  const [there, back] = [readFrom(crosswalk, 'from'), readFrom(crosswalk, 'to')]
  expect([there.entries.length, back.entries.length]).toEqual([32, 13])
  const pairs = (direction: typeof there) =>
    direction.entries
      .flatMap(({ behaviour, matches }) =>
        matches.map(({ other, link }) =>
          direction.side === 'from'
            ? [behaviour.id, other.behaviour.id, link.id]
            : [other.behaviour.id, behaviour.id, link.id],
        ),
      )
      .map((pair) => pair.join())
      .toSorted()
  expect(pairs(there)).toEqual(pairs(back))
  const accountable = there.entries.find(({ behaviour }) => behaviour.text.includes('**accountability**'))
  expect(accountable?.matches[0]?.relation).toBe('wider')
  const holds = back.entries.find(({ behaviour }) => behaviour.text.startsWith('Holds self and others'))
  expect(holds?.matches.map(({ relation }) => relation)).toEqual(['narrower'])
})

test('the page says how much corresponds, counts it, and puts the gaps first', async () => {
  const page = await house.visitor().get(at('sel-2022--north-west'))
  expect(page.status).toBe(200)
  const crosswalk = await findCrosswalk(house.db, 'sel-2022--north-west')
  const gaps = readFrom(crosswalk, 'from').entries.filter(isGap).length
  expect(page.select('.cw-lead')).toContain(`${32 - gaps} have a counterpart`)
  expect(page.text).toContain('This reading is ours, not the source’s.')
  expect(page.selectAll('.cw-crosswalk__nothing')).toHaveLength(gaps + 3)
  expect(page.selectAll('.cw-crosswalk__nothing')[0]).toBe('Nothing in North West corresponds.')
  expect(page.selectAll('h2').slice(0, 2)).toEqual([
    'What stands in one alone',
    'From South east London 2022 to North West',
  ])
  expect(page.select('#grid')).toContain('Relating and communicating')
  expect(page.links.some(({ href }) => href.includes('change-link'))).toBe(false)
})

test.each(['sel-2022--north-west', 'sel-2022--top-tips', 'north-west--top-tips'])(
  '%s can be taken away as the file that it came from says',
  async (slug) => {
    const shipped = readCrosswalkFile(
      await readFile(join(houseRoot, 'content', 'crosswalks', `${slug}.yaml`), 'utf8'),
    )
    const written = readCrosswalkFile((await house.visitor().get(`${at(slug)}/export/yaml`)).body)
    const plain = (file: typeof shipped) => ({
      ...file,
      links: file.links
        .map(({ from, to, relation, reason }) => JSON.stringify([from, to, relation, reason]))
        .toSorted(),
    })
    expect(plain(written)).toEqual(plain(shipped))
    const csv = await house.visitor().get(`${at(slug)}/export/csv`)
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body.split('\r\n')).toHaveLength(shipped.links.length + 2)
    expect(writeCrosswalkYaml(await findCrosswalk(house.db, slug))).toContain('from_words:')
  },
)

test('what nobody has looked at is not counted as having no counterpart', async () => {
  const slug = 'north-west--top-tips'
  const lead = async () =>
    (await house.visitor().get(at(slug), { cookie: `fresh=${Math.random()}` })).select('.cw-lead')
  const gap = (await findCrosswalk(house.db, slug)).links.find(
    ({ relation, from }) => relation === 'none' && from,
  )
  const before = readFrom(await findCrosswalk(house.db, slug), 'from').entries.filter(isGap).length
  expect(await lead()).not.toContain('nobody')
  await house.db
    .deleteFrom('frameworks.crosswalkLink')
    .where('id', '=', gap?.id ?? '')
    .execute()
  expect(await lead()).toContain(
    `and ${before - 1} ${before === 2 ? 'has' : 'have'} none. Of 1, nobody has said yet.`,
  )
  const page = await house.visitor().get(at(slug), { cookie: 'fresh=1' })
  expect(page.select('#grid')).toContain('Not said yet')
  expect(page.select('#gaps')).toContain('Nobody has said yet of')
})

test('a crosswalk between wordings of which one no longer holds says so', async () => {
  const current = at('sel-2022--top-tips')
  expect((await house.visitor().get(current)).text).not.toContain('no longer holds')
  await house.db
    .updateTable('frameworks.version')
    .set({ status: 'superseded' })
    .where('label', '=', '2022-10')
    .execute()
  const page = await house.visitor().get(current, { cookie: 'fresh=2' })
  expect(page.text).toContain('it no longer holds')
  expect(page.links.map(({ href }) => href)).toContain('/frameworks/sel-system-leader')
})

test('an unknown crosswalk or format is not there', async () => {
  for (const url of [at('nobody'), `${at('sel-2022--north-west')}/export/pdf`, at("x'--")])
    expect((await house.visitor().get(url)).status).toBe(404)
})

test('a crosswalk takes three queries', async () => {
  const before = house.database.statistics.statements
  await findCrosswalk(house.db, 'sel-2022--top-tips')
  expect(house.database.statistics.statements - before).toBe(3)
})
