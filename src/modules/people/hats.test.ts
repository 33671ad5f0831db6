import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { listSystem, plantSystem } from '#modules/system/index.ts'
import { openTestHouse } from '#test/house.ts'
import { addHat } from './add-hat/add-hat.ts'
import { endHat } from './end-hat/end-hat.ts'
import { listHats } from './hats.ts'
import { makeMain } from './make-main/make-main.ts'

const house = await openTestHouse()
const { db } = house
let residents = ''

beforeAll(async () => {
  await plantSystem({ db, config: house.config, now: house.clock.now() })
  residents = (await listSystem(db)).parts.find(({ slug }) => slug === 'residents')?.id ?? ''
})

const neighbour = () => ({
  partId: residents,
  organisation: { is: 'none' as const },
  roleInWords: 'Neighbour',
})

test('whatever somebody put on, ended and chose: on any day they stood where they had said, with one main hat', async () => {
  const roles = ['Nurse', 'Carer', 'Chair']
  const day = (number: number) => new Date(Date.UTC(2022, 4, 1 + number)).toISOString().slice(0, 10)
  const step = fc.record({
    press: fc.constantFrom('add', 'end', 'main'),
    role: fc.constantFrom(...roles),
    on: fc.integer({ min: 0, max: 31 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { member } = await house.signedIn()
      const said = new Map<string, { role: string; since: string; until: string | null }>()
      for (const { press, role, on } of steps) {
        const ask = { memberId: member.id, at: house.clock.now() }
        const [id, hat] = [...said].find(([, each]) => each.role === role && !each.until) ?? []
        if (press === 'add') {
          const stated = { ...neighbour(), roleInWords: role }
          const outcome = await addHat(db, { ...ask, stated, sinceOn: day(on), isMain: false })
          if (typeof outcome !== 'string') said.set(outcome.id, { role, since: day(on), until: null })
        } else if (id && hat && press === 'main') await makeMain(db, { ...ask, id })
        else if (id && hat && (await endHat(db, { ...ask, id, untilOn: day(on) })) === 'ended')
          said.set(id, { ...hat, until: day(on) })
      }
      for (let number = 0; number < 33; number++) {
        const on = day(number)
        const shown = (await listHats(db, [member.id], { on })).get(member.id) ?? []
        const stood = [...said].filter(([, { since, until }]) => since <= on && (!until || on < until))
        expect(shown.map(({ id }) => id).toSorted()).toEqual(stood.map(([id]) => id).toSorted())
        expect(shown.filter(({ isMain }) => isMain)).toHaveLength(stood.length > 0 ? 1 : 0)
        expect(new Set(shown.map(({ roleInWords }) => roleInWords)).size).toBe(shown.length)
      }
    }),
    { numRuns: 25 },
  )
})

test('many are asked for at once, in two queries', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => house.signedIn()))
  for (const { member } of people) {
    const ask = { memberId: member.id, sinceOn: '2020-05-01', isMain: true, at: house.clock.now() }
    await addHat(db, { ...ask, stated: neighbour() })
  }
  const ids = people.map(({ member }) => member.id)
  const asked: string[] = []
  house.database.statistics.watch = (text) => void asked.push(text)
  const found = await listHats(db, ids, { on: '2022-06-02' })
  delete house.database.statistics.watch
  expect(asked).toHaveLength(2)
  expect(found.size).toBe(5)
  expect(await listHats(db, [], { on: '2022-06-02' })).toEqual(new Map())
})
