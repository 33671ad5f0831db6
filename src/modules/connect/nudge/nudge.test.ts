import { expect, test } from 'vitest'
import { dayOf } from '#platform/day.ts'
import { mailsTo } from '#test/applicant.ts'
import { layPair } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { nudgeJob } from './job.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const start = clock.now()
const dayMs = 24 * 60 * 60 * 1000
const onDay = (day: number) => clock.set(new Date(start.getTime() + day * dayMs))

const work = () =>
  nudgeJob.work({ db, config, now: clock.now(), about: {}, signal: new AbortController().signal })

async function two(slug: string) {
  onDay(0)
  const laid = await layPair(house, { slug })
  const [one, other] = laid.people
  if (!one || !other) throw new Error('There are two')
  const nudgesOf = async ({ member }: { member: { address: string } }) =>
    (await mailsTo(house, member.address))
      .map(({ act }) => act)
      .filter((act) => act === 'connect.nudge' || act === 'connect.askWhetherMet')
  return { ...laid, one, other, nudges: async () => [await nudgesOf(one), await nudgesOf(other)] }
}

test('on the fifth day those are reminded who have not begun, and after three weeks they are asked: twice at most', async () => {
  const { nudges, one, other } = await two('quiet')
  onDay(4)
  await work()
  expect(await nudges()).toEqual([[], []])
  onDay(5)
  await Promise.all([work(), work()])
  await work()
  expect(await nudges()).toEqual([['connect.nudge'], ['connect.nudge']])
  const [first] = (await mailsTo(house, one.member.address)).filter(({ act }) => act === 'connect.nudge')
  expect(first?.bodyText).toContain(`You were asked to write first to ${other.member.name}.`)
  const [second] = (await mailsTo(house, other.member.address)).filter(({ act }) => act === 'connect.nudge')
  expect(second?.bodyText).toContain(`${one.member.name} was asked to write first.`)
  onDay(20)
  await work()
  onDay(21)
  await Promise.all([work(), work()])
  onDay(40)
  await work()
  expect(await nudges()).toEqual([
    ['connect.nudge', 'connect.askWhetherMet'],
    ['connect.nudge', 'connect.askWhetherMet'],
  ])
})

test.each([
  [
    'a message',
    (one: Awaited<ReturnType<typeof two>>) => one.one.post(`${one.here}/write`, { words: 'Hello' }),
  ],
  [
    'an answer',
    (one: Awaited<ReturnType<typeof two>>) => one.one.post(`${one.here}/met`, { met: 'planned' }),
  ],
  [
    'a time',
    (one: Awaited<ReturnType<typeof two>>) =>
      one.one.post(`${one.here}/times`, {
        'day.day': '10',
        'day.month': '6',
        'day.year': '2022',
        time: '9am',
        minutes: '30',
        place: '',
      }),
  ],
])('any sign of life counts: after %s nobody is reminded on the fifth day', async (what, does) => {
  const laid = await two(`sign-${what.replaceAll(' ', '-')}`)
  await laid.one.get(laid.here)
  await does(laid)
  onDay(6)
  await work()
  expect(await laid.nudges()).toEqual([[], []])
})

test.each(['ends', 'is closed'])(
  'when a round %s before three weeks, they are asked then, and once',
  async (how) => {
    const { nudges, round } = await two(`early-${how.replaceAll(' ', '-')}`)
    onDay(10)
    await db
      .updateTable('connect.round')
      .set(how === 'ends' ? { endsOn: dayOf(clock.now()) } : { closedAt: clock.now() })
      .where('id', '=', round.id)
      .execute()
    await work()
    onDay(21)
    await work()
    expect(await nudges()).toEqual([['connect.askWhetherMet'], ['connect.askWhetherMet']])
  },
)

test('where one says that they met, nobody is asked whether they did', async () => {
  const { one, here, nudges } = await two('met')
  await one.get(here)
  await one.post(`${here}/met`, { met: 'met' })
  onDay(22)
  await work()
  expect(await nudges()).toEqual([[], []])
})

test('who paused is not reminded, nor who left, nor anybody in a meeting that is over', async () => {
  const paused = await two('paused')
  await paused.one.get('/connect/paused/pause')
  await paused.one.post('/connect/paused/pause', { do: 'pause', how: 'open' })
  const over = await two('over')
  await over.one.get(over.here)
  await over.one.post(`${over.here}/another-match`, { do: 'skip' })
  onDay(5)
  await work()
  expect(await paused.nudges()).toEqual([[], ['connect.nudge']])
  expect(await over.nudges()).toEqual([[], []])
  onDay(21)
  await work()
  expect(await paused.nudges()).toEqual([[], ['connect.nudge', 'connect.askWhetherMet']])
  expect(await over.nudges()).toEqual([[], []])
})

test('a house that stood still for long writes to nobody about what is long ago', async () => {
  const { nudges } = await two('long-ago')
  onDay(90)
  await work()
  expect(await nudges()).toEqual([[], []])
})
