import { beforeAll, describe, expect, test } from 'vitest'
import { anImporter, readContent, smallFramework } from '#test/frameworks.ts'
import { openTestHouse } from '#test/house.ts'
import { findVersion } from '../queries.ts'

const house = await openTestHouse()
const address = '/frameworks/import'
const { editor, bring, press, countRows } = await anImporter(house)

beforeAll(async () => {
  for (const name of ['sel-2022.yaml', 'nw-behaviours.yaml']) {
    const checked = await bring(name, await readContent('frameworks', name))
    expect((await press(checked.fields.packed, { do: 'publish' })).status).toBe(303)
  }
})

describe('a document as people have it', () => {
  test.each([
    ['001_699bc2515bdeded4.txt', 'sel-system-leader', 5, 32],
    ['004_2218cb1ba80fbcca.txt', 'nw-system-leadership-behaviours', null, 13],
  ] as const)(
    '%s becomes a draft beside its document, every character accounted for',
    async (name, slug, groups, count) => {
      const source = await readContent('seeds', name)
      const checked = await bring(name, source)
      expect(checked.status).toBe(200)
      expect(checked.text).toContain(`${count} behaviours were found`)
      const done = await press(checked.fields.packed, {
        do: 'draft-document',
        which: slug,
        title: 'From the document',
      })
      expect(done.location).toBe(`/frameworks/${slug}/draft/source`)

      const beside = await editor.follow(done)
      const shown = beside.selectAll('.cw-source__text').join('')
      const letters = (text: string) => text.replaceAll(/\s|\f/g, '')
      expect(letters(shown)).toBe(letters(source.toString()))
      expect(beside.select('.cw-draft-strip')).toContain('Draft')
      const edit = beside.links.find(({ href }) => href.includes('/draft/edit/'))
      expect((await editor.get(edit?.href.split('#')[0] ?? '')).status).toBe(200)

      const overview = await editor.get(`/frameworks/${slug}/draft`)
      if (groups) expect(overview.selectAll('.nhsuk-task-list__item')).toHaveLength(groups)
      const base = await findVersion(house.db, slug, 'current')
      const keys = await house.db
        .selectFrom('frameworks.draftCharacteristic as one')
        .innerJoin('frameworks.draft as draft', 'draft.id', 'one.draftId')
        .where('draft.frameworkSlug', '=', slug)
        .orderBy('one.position')
        .select('one.key')
        .execute()
      expect(keys.map(({ key }) => key)).toEqual(base.characteristics.map(({ key }) => key))
    },
  )

  test('a document of a framework that is not here needs a short name', async () => {
    const text = '# Kindness\n\n## Being kind\n\n- Says thank you\n\nA stray remark.\n'
    await editor.get(address)
    const checked = await editor.post(address, { do: 'read', text })
    const fields = { do: 'draft-document', which: '', title: 'Kindness' }
    const asked = await press(checked.fields.packed, { ...fields, slug: 'Not One' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Enter a short name')
    const long = await press(asked.fields.packed, { ...fields, slug: 'a'.repeat(82) })
    expect(long.text).toContain('The short name must be 80 characters or less')
    expect((await press(asked.fields.packed, { ...fields, slug: 'import' })).status).toBe(409)
    const done = await press(asked.fields.packed, { ...fields, slug: 'kindness' })
    expect(done.location).toBe('/frameworks/kindness/draft/source')
    const beside = await editor.follow(done)
    expect(beside.text).toContain('Says thank you')
    expect(beside.text).toContain('1 passage found no place in the draft')
    expect(beside.selectAll('.cw-source--nowhere')).toEqual([expect.stringContaining('A stray remark.')])
  })

  test('one in which nothing was found is not offered as a draft', async () => {
    await editor.get(address)
    const answer = await editor.post(address, { do: 'read', text: 'Leaders listen.' })
    expect(answer.status).toBe(422)
    expect(answer.select('.nhsuk-error-summary')).toContain('A document needs headings with bullets')
    expect(answer.text).toContain('Leaders listen.')
  })

  test('a CSV file that is somebody’s own table is read as one, or told how', async () => {
    const read = await bring('ours.csv', 'Theme,Behaviour\nRopes,"Holds, fast"\nTides,Waits\n')
    expect(read.text).toContain('2 characteristics and 2 behaviours were found')
    const more = 'Id,Kind,Status,Version'
    const kept = await bring(
      'ours.csv',
      `Theme,Behaviour,${more}\nRopes,Holds,1,a,b,c\nTides,Waits,2,a,b,c\n`,
    )
    expect(kept.text).toContain('2 characteristics and 2 behaviours were found')
    const refused = await bring('ours.csv', 'Name,Number\nAnn,1\nBen,2\n')
    expect(refused.status).toBe(422)
    expect(refused.select('.nhsuk-error-summary')).toContain('Call them “Characteristic” and “Behaviour”')
  })

  const text = '# Honesty\n\n## Being honest\n\n- Says what is so\n'
  const document = { do: 'draft-document', title: 'Honesty' }

  test('where editors work on a draft already, the page says so beforehand, and leads to that draft', async () => {
    const draft = '/frameworks/nw-system-leadership-behaviours/draft'
    await editor.get(draft)
    await editor.post(draft)
    await editor.get(address)
    const checked = await editor.post(address, { do: 'read', text })
    expect(checked.text).toContain('Editors work on a draft of it already')
    const refused = await press(checked.fields.packed, {
      ...document,
      which: 'nw-system-leadership-behaviours',
    })
    expect(refused.status).toBe(409)
    expect(refused.links.map(({ href }) => href)).toContain(draft)
  })

  test.each(['a b', 'x/../y', 'a\nSet-Cookie: x=1', 'A', 'not-here', 'x'.repeat(81)])(
    'of a framework that nobody could have chosen (%j) no draft is opened',
    async (which) => {
      await editor.get(address)
      const checked = await editor.post(address, { do: 'read', text })
      const before = await countRows()
      const answer = await press(checked.fields.packed, { ...document, which })
      expect(answer.status).toBe(422)
      expect(answer.select('.nhsuk-error-summary')).toContain('Select which framework this is')
      expect(await countRows()).toBe(before)
    },
  )

  test('the database refuses an address that no page could have', async () => {
    const draft = { title: 'x', begunAt: new Date(), changedAt: new Date() }
    for (const frameworkSlug of ['a b', 'x/../y', 'a\nb', '']) {
      const storing = house.db
        .insertInto('frameworks.draft')
        .values({ ...draft, frameworkSlug })
        .execute()
      await expect(storing).rejects.toThrow('draft_framework_slug_check')
    }
  })

  test('a new framework is not taken for the next version of one with the same short name', async () => {
    const slug = 'already-here'
    const file = smallFramework.replace('neighbourhood', slug)
    await press((await bring('a.yaml', file)).fields.packed, { do: 'publish' })
    await editor.get(address)
    const checked = await editor.post(address, { do: 'read', text })
    const before = await countRows()
    const answer = await press(checked.fields.packed, { ...document, which: '', slug })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('There is a framework of this short name already')
    expect(await countRows()).toBe(before)
  })

  test('headings called like our own pages do not keep a document out', async () => {
    await editor.get(address)
    const words = '# Printing\n\n## Print\n\n- Prints\n\n## Export\n\n- Exports\n'
    const checked = await editor.post(address, { do: 'read', text: words })
    const done = await press(checked.fields.packed, { ...document, which: '', slug: 'printing' })
    expect(done.location).toBe('/frameworks/printing/draft/source')
  })
})
