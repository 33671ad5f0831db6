import { expect, test } from 'vitest'
import { textAfter, textBefore } from '#maths/text-difference/index.ts'
import { openTestHouse } from '#test/house.ts'
import { findComparison } from '../comparison/find-comparison.ts'
import { publishFramework } from '../publish/publish.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
const now = house.clock.now()
await plantFrameworks({ db: house.db, config: house.config, now })

const sel = 'sel-system-leader'
const at = (before: string, after: string, framework = sel) =>
  `/frameworks/${framework}/compare/${before}/${after}`
const compared = async (before: string, after: string, framework = sel) =>
  (await findComparison(house.db, { framework, before, after })).comparison
const words = (text: string) => text.replaceAll('**', '').replace(/\s+/g, ' ').trim()

test('a reader sees what became of each of the six collaboration behaviours, from draft to final', async () => {
  const { characteristics, counts } = await compared('2022-06-draft', '2022-10')
  expect(characteristics.map(({ key }) => key)).toEqual(['collaboration'])
  expect(
    characteristics[0]?.rows.map(({ relations, passage }) => [relations.join(), passage.change]),
  ).toEqual([
    ['reworded', 'words'],
    ['kept', 'none'],
    ['reworded', 'emphasis'],
    ['kept', 'none'],
    ['reworded', 'punctuation'],
    ['reworded', 'punctuation'],
  ])
  expect(counts).toMatchObject({ kept: 2, reworded: 4, new: 0, dropped: 0 })

  const page = await house.visitor().get(at('2022-06-draft', '2022-10'))
  expect(page.status).toBe(200)
  expect(page.select('.cw-lead')).toBe(
    'Of the 6 behaviours of Driving purposeful collaboration in October 2022, 2 are kept word for word and 4 are reworded. None was dropped.',
  )
  expect(page.selectAll('h3.cw-compared__name').slice(2)).toEqual([
    'Behaviour 1 of October 2022 Reworded Proposed',
    'Behaviour 2 of October 2022 Kept',
    'Behaviour 3 of October 2022 Reworded only the emphasis Proposed',
    'Behaviour 4 of October 2022 Kept',
    'Behaviour 5 of October 2022 Reworded only punctuation or spaces Proposed',
    'Behaviour 6 of October 2022 Reworded only punctuation or spaces Proposed',
  ])
})

test('the changed words are marked, said for those who hear the page, and told in sentences', async () => {
  const page = await house.visitor().get(at('2022-06-draft', '2022-10'))
  expect(page.selectAll('del.cw-difference__piece--removed')).toContain(
    'removed: they can all believe in (end of removed)',
  )
  expect(page.selectAll('ins.cw-difference__piece--added')).toContain('added: through (end of added)')
  expect(page.text).toContain('After “diverse groups of people”: removed “to one another,”.')
  expect(page.text).toContain('Emphasis added to “Meeting people where they are at”.')
})

test('what a draft of one characteristic leaves out is named, neither dropped nor new', async () => {
  for (const [before, after] of [
    ['2021-10', '2022-06-draft'],
    ['2022-06-draft', '2022-10'],
  ] as const) {
    const page = await house.visitor().get(at(before, after))
    expect(page.select('.cw-not-part')).toMatch(
      /Building .*trust.* are not part of this draft, June 2022 draft/,
    )
    expect(page.selectAll('h2').join()).not.toMatch(/trust/)
  }
})

test.each([
  ['2021-10', '2022-06-draft'],
  ['2022-06-draft', '2022-10'],
  ['2021-10', '2022-10'],
  ['2022-10', '2021-10'],
  ['2022-10', '2022-06-draft'],
])(
  'from %s to %s, every character of both wordings can be had again from what is shown',
  async (from, to) => {
    const comparison = await compared(from, to)
    const texts: Record<'before' | 'after', string[]> = { before: [], after: [] }
    for (const { rows, title, summary, intro } of comparison.characteristics) {
      for (const { before, after, pieces } of [
        title,
        summary,
        intro,
        ...rows.map(({ passage }) => passage),
      ]) {
        expect(textBefore(pieces)).toBe(before)
        expect(textAfter(pieces)).toBe(after)
      }
      texts.before.push(...rows.flatMap(({ sources }) => sources.map(({ behaviour }) => behaviour.text)))
      texts.after.push(...rows.flatMap(({ targets }) => targets.map(({ behaviour }) => behaviour.text)))
    }
    for (const side of ['before', 'after'] as const) {
      const left = new Set(comparison.notPart.map(({ characteristic }) => characteristic.key))
      const whole = comparison[side].characteristics
        .filter(({ key }) => !left.has(key))
        .flatMap(({ behaviours }) => behaviours.map(({ text }) => text))
      expect(texts[side].toSorted()).toEqual(whole.toSorted())
    }
  },
)

test('the page itself holds both wordings of each behaviour, to the letter', async () => {
  const page = await house.visitor().get(at('2021-10', '2022-10'))
  const shown = words(
    page.text.replace(/(removed|added|moved away|moved here): | \(end of \w+\)| Why “[^”]+”/g, ''),
  )
  const { before, after } = await compared('2021-10', '2022-10')
  for (const { characteristics } of [before, after])
    for (const { behaviours } of characteristics)
      for (const { text } of behaviours) expect(shown).toContain(words(text))
})

test('what members said stands where the wording took it up, and only forwards in time', async () => {
  const { voices, characteristics } = await compared('2021-10', '2022-06-draft')
  const behaviours = characteristics[0]?.after?.behaviours ?? []
  const place = (id: string | null) => behaviours.find((one) => one.id === id)?.position ?? 'summary'
  expect(voices.map(({ behaviour, echoes }) => [place(behaviour), echoes])).toEqual([
    [2, ['problem', 'focusing', 'symptoms']],
    [4, ['control']],
    ['summary', ['trusting']],
    [4, ['ego']],
  ])
  const page = await house.visitor().get(at('2021-10', '2022-06-draft'))
  expect(page.selectAll('blockquote')).toHaveLength(4)
  expect(page.text).toContain('We asked community members how we can refine the characteristic')
  expect((await house.visitor().get(at('2022-06-draft', '2021-10'))).selectAll('blockquote')).toEqual([])
})

test('backwards, new becomes dropped and added becomes removed', async () => {
  const [there, back] = [await compared('2021-10', '2022-10'), await compared('2022-10', '2021-10')]
  expect([back.counts.new, back.counts.dropped]).toEqual([there.counts.dropped, there.counts.new])
  expect(back.counts.reworded + back.counts.moved).toBe(there.counts.reworded + there.counts.moved)
  const page = await house.visitor().get(at('2022-10', '2022-06-draft'))
  expect(page.selectAll('ins.cw-difference__piece--added')).toContain('added: via (end of added)')
})

test('a version compared with itself says that nothing differs, and leads on', async () => {
  const page = await house.visitor().get(at('2022-10', '2022-10'))
  expect(page.status).toBe(200)
  expect(page.select('.cw-lead')).toContain('nothing differs')
  expect(page.links.map(({ href }) => href)).toContain(at('2021-10', '2022-10'))
})

test('each version can be chosen for either side', async () => {
  const page = await house.visitor().get(at('2021-10', '2022-10'))
  const links = page.links.map(({ href }) => href)
  for (const pair of [
    at('2022-06-draft', '2022-10'),
    at('2021-10', '2022-06-draft'),
    at('2022-10', '2021-10'),
  ])
    expect(links).toContain(pair)
})

test('an unknown framework or version is not there', async () => {
  for (const url of [
    at('2021-10', '1999'),
    at('1999', '2021-10'),
    at('2021-10', '2022-10', 'nobody'),
    at('1', '1'),
    at('%00', '2022-10'),
    at('..%2f', "x'--"),
  ])
    expect([400, 404]).toContain((await house.visitor().get(url)).status)
})

test('only an editor is led to decide what became of what', async () => {
  const address = `/frameworks/${sel}/lineage/2021-10/2022-10`
  const linksOf = async (browser: { get(url: string): Promise<{ links: { href: string }[] }> }) =>
    (await browser.get(at('2021-10', '2022-10'))).links.map(({ href }) => href)
  const editor = await house.signedIn('editor')
  expect(await linksOf(editor)).toContain(address)
  const backwards = await editor.get(at('2022-10', '2021-10'))
  expect(backwards.links.map(({ href }) => href)).toContain(address)
  expect(await linksOf(await house.signedIn())).not.toContain(address)
  expect(await linksOf(house.visitor())).not.toContain(address)
})

const publish = (id: string, version: string, texts: readonly string[]) =>
  house.db.transaction().execute((tx) =>
    publishFramework(tx, {
      framework: {
        id,
        version,
        status: 'current',
        title: id,
        characteristics: [{ id: 'one', title: 'One', behaviours: texts.map((text) => ({ text })) }],
      },
      document: '-',
      format: 'yaml',
      by: null,
      at: now,
    }),
  )

test('a characteristic named like a part of the page has a place of its own', async () => {
  const behaviours = [{ text: 'Counting people in' }]
  for (const version of ['1', '2'])
    await house.db.transaction().execute((tx) =>
      publishFramework(tx, {
        framework: {
          id: 'named',
          version,
          status: 'current',
          title: 'Named',
          characteristics: [{ id: 'counts', title: 'Counts', behaviours }],
        },
        document: '-',
        format: 'yaml',
        by: null,
        at: now,
      }),
    )
  const page = await house.visitor().get(at('1', '2', 'named'))
  const ids = [...page.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual([...new Set(ids)])
  expect(page.links.map(({ href }) => href)).toContain('#characteristic-counts')
})

test('wording that looks like a page’s code is shown, not obeyed', async () => {
  await publish('hostile', '1', ['<script>alert(1)</script> people & places <b>'])
  await publish('hostile', '2', ['<script>alert(2)</script> people & places <b> "onload=x'])
  const page = await house.visitor().get(at('1', '2', 'hostile'))
  expect(page.body).not.toContain('<script>alert')
  expect(page.text).toContain('people & places <b>')
})

test('five hundred reworded behaviours are compared one by one', async () => {
  const sentence = (n: number, ending: string) =>
    `People in place ${n} meet on day ${n * 7} of the ${n % 13}th month and speak of matter ${n * 31} ${ending}`
  const texts = (ending: string) => Array.from({ length: 500 }, (_, n) => sentence(n, ending))
  await publish('large', '1', texts('with those who live there, and write down what they heard'))
  await publish('large', '2', texts('with all who live there, and tell them what they heard'))
  const { counts } = await compared('1', '2', 'large')
  expect(counts.reworded).toBe(500)
}, 30_000)

test('a comparison takes three queries', async () => {
  const before = house.database.statistics.statements
  await compared('2021-10', '2022-10')
  expect(house.database.statistics.statements - before).toBe(3)
})
