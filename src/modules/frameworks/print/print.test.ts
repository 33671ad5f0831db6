import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const framework = '/frameworks/sel-system-leader'
const visitor = house.visitor()

test.each([
  ['2021-10', 'Superseded.', 'Superseded: '],
  ['2022-06-draft', 'A draft for discussion', 'Draft'],
])(
  'who meets a poster or a card of %s on paper sees large that its words do not hold',
  async (label, words, short) => {
    const poster = await visitor.get(`${framework}/${label}/print/poster`)
    expect(poster.select('.cw-standing')).toContain(words)
    const pocket = await visitor.get(`${framework}/${label}/print/pocket`)
    expect(pocket.select('.cw-standing')).toContain(words)
    const [first = '', ...cards] = pocket.selectAll('.cw-pocket__card')
    expect(first.split(words)).toHaveLength(2)
    expect(cards.length).toBeGreaterThan(0)
    for (const card of cards) expect(card).toContain(short)
  },
)

test('the poster and the card of the wording in force carry no such word', async () => {
  for (const kind of ['poster', 'pocket']) {
    const page = await visitor.get(`${framework}/2022-10/print/${kind}`)
    expect(page.status).toBe(200)
    expect(page.selectAll('.cw-standing')).toEqual([])
  }
})
