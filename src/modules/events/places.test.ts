import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayHaveInstead, roomLeft, type Waiting, whoGetsPlaces } from './places.ts'

const event = { format: 'in-person', companionsTakePlaces: true, onlineTakesPlaces: false } as const

const waits = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  partId: null,
  carers: 0,
  interpreters: 0,
  comes: null,
  ...more,
})

const noneTaken = { taken: [], reserved: [] }

test('people get places in the order in which they asked', () => {
  const room = roomLeft({ capacity: 2, ...noneTaken })
  const waiting = [waits('first'), waits('second'), waits('third')]
  expect(whoGetsPlaces({ room, waiting, event, mayPass: false })).toEqual({
    ids: ['first', 'second'],
    isFull: true,
  })
})

test('whoever comes with a carer is not overtaken: the free place is kept until there are two', () => {
  const waiting = [waits('two', { carers: 1 }), waits('alone')]
  const one = roomLeft({ capacity: 1, ...noneTaken })
  expect(whoGetsPlaces({ room: one, waiting, event, mayPass: false })).toEqual({ ids: [], isFull: true })
  // On the last day the kept place would stay empty.
  expect(whoGetsPlaces({ room: one, waiting, event, mayPass: true }).ids).toEqual(['alone'])
  const two = roomLeft({ capacity: 2, ...noneTaken })
  expect(whoGetsPlaces({ room: two, waiting, event, mayPass: false }).ids).toEqual(['two'])
  // Beside the places, they need one like anybody.
  const beside = { ...event, companionsTakePlaces: false }
  expect(whoGetsPlaces({ room: one, waiting, event: beside, mayPass: false }).ids).toEqual(['two'])
})

test('places kept for residents go to residents, also while others wait before them', () => {
  const reserved = [{ partId: 'residents', places: 2 }]
  const room = roomLeft({ capacity: 3, reserved, taken: [{ partId: null, places: 1 }] })
  expect(room).toEqual({ all: 2, forEverybody: 0, forPart: new Map([['residents', 2]]) })
  const waiting = [waits('hospital', { partId: 'hospitals' }), waits('resident', { partId: 'residents' })]
  expect(whoGetsPlaces({ room, waiting, event, mayPass: false }).ids).toEqual(['resident'])
})

test('residents take the places kept for them first, and then those of everybody', () => {
  const reserved = [{ partId: 'residents', places: 1 }]
  const taken = [{ partId: 'residents', places: 2 }]
  expect(roomLeft({ capacity: 3, reserved, taken })).toMatchObject({ all: 1, forEverybody: 1 })
})

test('where the capacity was lowered nobody is thrown out, and nothing is free', () => {
  const reserved = [{ partId: 'residents', places: 2 }]
  const room = roomLeft({ capacity: 4, reserved, taken: [{ partId: 'hospitals', places: 6 }] })
  expect(room.all).toBe(0)
  const waiting = [waits('resident', { partId: 'residents' })]
  expect(whoGetsPlaces({ room, waiting, event, mayPass: true }).ids).toEqual([])
})

test('whoever has a place that counts, and waits for the room, needs only what they have not', () => {
  const both = { format: 'both', companionsTakePlaces: true, onlineTakesPlaces: true } as const
  const waiting = [waits('room', { comes: 'in-person', had: 1 }), waits('new', { comes: 'in-person' })]
  const none = roomLeft({ capacity: 1, reserved: [], taken: [{ partId: null, places: 1 }] })
  expect(whoGetsPlaces({ room: none, waiting, event: both, mayPass: false }).ids).toEqual(['room'])
})

test('where nobody is turned away everybody has a place', () => {
  const room = roomLeft({ capacity: null, ...noneTaken })
  expect(whoGetsPlaces({ room, waiting: [waits('one', { carers: 2 })], event, mayPass: false })).toEqual({
    ids: ['one'],
    isFull: false,
  })
})

const part = fc.constantFrom(null, 'a', 'b')
const list = fc
  .array(fc.record({ partId: part, carers: fc.nat(2), interpreters: fc.nat(2) }), { maxLength: 30 })
  .map((all) => all.map((one, index) => ({ ...one, comes: null, id: `${index}` })))
const reservedOf = fc.record({ a: fc.nat(5), b: fc.nat(5) }).map(({ a, b }) => [
  { partId: 'a', places: a },
  { partId: 'b', places: b },
])

test('never more people than places, and what is kept for others is given to nobody', () => {
  fc.assert(
    fc.property(
      list,
      reservedOf,
      fc.integer({ min: 10, max: 40 }),
      fc.boolean(),
      (waiting, reserved, capacity, mayPass) => {
        const room = roomLeft({ capacity, reserved, taken: [] })
        const { ids } = whoGetsPlaces({ room, waiting, event, mayPass })
        const given = waiting.filter(({ id }) => ids.includes(id))
        const needed = (of: string | null) =>
          given
            .filter(({ partId }) => of === 'all' || partId === of)
            .reduce((sum, { carers, interpreters }) => sum + 1 + carers + interpreters, 0)
        expect(needed('all')).toBeLessThanOrEqual(capacity)
        const kept = reserved.reduce((sum, { places }) => sum + places, 0)
        expect(needed(null)).toBeLessThanOrEqual(capacity - kept)
      },
    ),
  )
})

test('nobody of a part is overtaken by another of that part', () => {
  fc.assert(
    fc.property(list, reservedOf, fc.integer({ min: 10, max: 20 }), (waiting, reserved, capacity) => {
      const room = roomLeft({ capacity, reserved, taken: [] })
      const { ids } = whoGetsPlaces({ room, waiting, event, mayPass: false })
      for (const of of [null, 'a', 'b']) {
        const had = waiting.filter(({ partId }) => partId === of).map(({ id }) => ids.includes(id))
        expect(had.indexOf(false) === -1 || !had.slice(had.indexOf(false)).includes(true)).toBe(true)
      }
    }),
  )
})

test('a party that would not fit an empty event holds nobody up', () => {
  const room = roomLeft({ capacity: 2, ...noneTaken })
  const waiting = [waits('five', { carers: 2, interpreters: 2 }), waits('one')]
  expect(whoGetsPlaces({ room, empty: room, waiting, event, mayPass: false }).ids).toEqual(['one'])
})

test('a free place that is kept for two who wait is not for somebody else’s carer, but on the last day', () => {
  const was = waits('was')
  const asked = {
    capacity: 4,
    reserved: [],
    taken: [{ partId: null, places: 3 }],
    event,
    was,
    wants: { ...was, carers: 1 },
  }
  const waiting = [waits('two', { carers: 1 })]
  expect(mayHaveInstead({ ...asked, waiting, mayPass: false })).toBe(false)
  expect(mayHaveInstead({ ...asked, waiting, mayPass: true })).toBe(true)
  expect(mayHaveInstead({ ...asked, waiting: [], mayPass: false })).toBe(true)
  // Where the capacity was lowered, they keep what they had and have no more.
  expect(mayHaveInstead({ ...asked, capacity: 2, waiting: [], mayPass: false })).toBe(false)
  const fewer = { was: asked.wants, wants: was }
  expect(mayHaveInstead({ ...asked, ...fewer, capacity: 2, waiting, mayPass: false })).toBe(true)
})

test('whoever has a place may have it otherwise only where that takes nothing from anybody', () => {
  fc.assert(
    fc.property(
      list,
      reservedOf,
      fc.integer({ min: 10, max: 20 }),
      fc.record({ partId: part, carers: fc.nat(2), interpreters: fc.nat(2) }),
      (people, reserved, capacity, wish) => {
        const room = (taken: Parameters<typeof roomLeft>[0]['taken']) =>
          roomLeft({ capacity, reserved, taken })
        const { ids } = whoGetsPlaces({ room: room([]), waiting: people, event, mayPass: false })
        const given = people.filter(({ id }) => ids.includes(id))
        const waiting = people.filter(({ id }) => !ids.includes(id))
        const [was, ...others] = given
        if (!was) return
        const takenBy = (all: readonly Omit<Waiting, 'id'>[]) =>
          all.map(({ partId, carers, interpreters }) => ({ partId, places: 1 + carers + interpreters }))
        const wants = { ...was, ...wish }
        const asked = {
          capacity,
          reserved,
          taken: takenBy(given),
          waiting,
          event,
          mayPass: false,
          was,
          wants,
        }
        if (!mayHaveInstead(asked)) return
        const after = takenBy([wants, ...others])
        expect(after.reduce((sum, { places }) => sum + places, 0)).toBeLessThanOrEqual(capacity)
        const next = (taken: ReturnType<typeof takenBy>) =>
          whoGetsPlaces({ room: room(taken), empty: room([]), waiting, event, mayPass: false }).ids
        expect(next(after)).toEqual(expect.arrayContaining(next(takenBy(given))))
      },
    ),
  )
})
