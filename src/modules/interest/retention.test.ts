import { expect, test } from 'vitest'
import { eraseMember } from '#modules/people/index.ts'
import { forgetOver } from '#platform/retention.ts'
import { answer, applyAs, beginAs, linkIn, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { acceptExpression } from './accept-expression.ts'
import { countExpressions } from './counts.ts'
import { forgetApplicant } from './forget-applicant.ts'
import { retention } from './retention.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const system = await plantSmallSystem(house)
const dayMs = 24 * 60 * 60 * 1000
const night = () => forgetOver({ db, config, now: clock.now(), of: retention })
const drafts = async (address: string) =>
  (await db.selectFrom('interest.draft').select('id').where('address', '=', address).execute()).length

test('a draft is kept for thirty days, warned of once a week before, and then forgotten', async () => {
  const address = 'slow@commonweal.example'
  await beginAs(house.visitor(), { name: 'Slow', address, part: system.residents })
  clock.forward(22 * dayMs)
  await night()
  expect((await mailsTo(house, address)).map(({ act }) => act)).not.toContain('interest.warnWriters')
  clock.forward(dayMs)
  await night()
  clock.forward(dayMs)
  await night()
  const warnings = (await mailsTo(house, address)).filter(({ act }) => act === 'interest.warnWriters')
  expect(warnings).toHaveLength(1)
  const link = await linkIn(house, { act: 'interest.warnWriters', to: address })
  clock.forward(6 * dayMs)
  await night()
  expect(await drafts(address)).toBe(0)
  expect((await house.visitor().get(link)).status).toBe(404)
})

test('whoever goes on after the warning has thirty days more', async () => {
  const address = 'goes-on@commonweal.example'
  const browser = house.visitor()
  await beginAs(browser, { name: 'Goes on', address, part: system.residents })
  clock.forward(25 * dayMs)
  await night()
  await answer(browser, 'role', { role: 'Neighbour' })
  clock.forward(20 * dayMs)
  await night()
  expect(await drafts(address)).toBe(1)
})

test('whoever has sent another one since is not warned of the one that is left', async () => {
  const address = 'sent-since@commonweal.example'
  await beginAs(house.visitor(), { name: 'Left', address, part: system.residents })
  clock.forward(dayMs)
  await applyAs(house.visitor(), { name: 'Sent', address, part: system.residents })
  clock.forward(25 * dayMs)
  await night()
  expect((await mailsTo(house, address)).map(({ act }) => act)).not.toContain('interest.warnWriters')
})

test('what was decided is forgotten after six months; how many remain is counted, by month and part', async () => {
  clock.set(new Date('2024-01-31T23:30:00Z'))
  const { member } = await house.signedIn('organiser')
  for (const [name, part] of [
    ['Uno', system.residents],
    ['Dos', system.hospital],
    ['Tres', system.hospital],
  ] as const)
    await applyAs(house.visitor(), { name, address: `${name}@commonweal.example`.toLowerCase(), part })
  const idOf = async (name: string) =>
    (
      await db
        .selectFrom('interest.expression')
        .select('id')
        .where('name', '=', name)
        .executeTakeFirstOrThrow()
    ).id
  await acceptExpression(db, { expressionId: await idOf('Dos'), by: member, config, at: clock.now() })
  for (const name of ['Uno', 'Tres'])
    await db
      .updateTable('interest.expression')
      .set({ status: name === 'Uno' ? 'withdrawn' : 'declined', decidedAt: clock.now() })
      .where('name', '=', name)
      .execute()
  const counted = async () => (await countExpressions(db)).filter(({ month }) => month === '2024-01-01')
  const before = await counted()
  expect(before.map(({ outcome, expressions }) => [outcome, expressions])).toEqual(
    expect.arrayContaining([
      ['accepted', 1],
      ['declined', 1],
      ['withdrawn', 1],
    ]),
  )
  clock.set(new Date('2024-07-31T23:29:00Z'))
  await night()
  expect(await idOf('Uno')).toBeDefined()
  clock.forward(60_000)
  await night()
  await night()
  const left = await db
    .selectFrom('interest.expression')
    .select('name')
    .where('name', 'in', ['Uno', 'Dos', 'Tres'])
    .execute()
  expect(left).toEqual([])
  expect(await counted()).toEqual(before)
  // What a member agreed to stays with them; what nobody is a member by is gone.
  const consents = await db
    .selectFrom('interest.consent')
    .select(['memberId'])
    .where('expressionId', 'is', null)
    .execute()
  expect(consents.length).toBeGreaterThan(0)
  expect(consents.every(({ memberId }) => memberId !== null)).toBe(true)
})

test('who is erased as a member leaves nothing here but a count', async () => {
  const { member } = await house.signedIn('organiser')
  await applyAs(house.visitor(), { name: 'Gone', address: 'gone@commonweal.example', part: system.residents })
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('name', '=', 'Gone')
    .executeTakeFirstOrThrow()
  const outcome = await acceptExpression(db, { expressionId: id, by: member, config, at: clock.now() })
  const memberId = outcome.kind === 'member' ? outcome.memberId : ''
  const before = await countExpressions(db)
  await db.transaction().execute((tx) => forgetApplicant(tx, { memberId, addresses: [] }))
  for (const table of [
    'interest.signUp',
    'interest.consent',
    'interest.expression',
    'interest.avoided',
  ] as const) {
    expect(await db.selectFrom(table).select('memberId').where('memberId', '=', memberId).execute()).toEqual(
      [],
    )
  }
  expect(await countExpressions(db)).toEqual(before)
})

test('what an erased member had sent by an address that they proved is counted too, decided or not', async () => {
  const { member } = await house.signedIn()
  const sent = ['accepted', 'declined', 'withdrawn', 'set-aside', 'waiting'] as const
  await db
    .insertInto('interest.expression')
    .values(
      sent.map((status) => ({
        reference: `SENT-${status}`,
        name: 'Sent',
        address: member.address,
        status,
        sentAt: new Date('2021-03-15T12:00:00Z'),
        decidedAt: status === 'waiting' ? null : clock.now(),
      })),
    )
    .execute()
  await db
    .transaction()
    .execute((tx) => eraseMember(tx, { memberId: member.id, by: member.id, post: config, at: clock.now() }))
  expect(
    await db.selectFrom('interest.expression').select('id').where('address', '=', member.address).execute(),
  ).toEqual([])
  const counted = (await countExpressions(db)).filter(({ month }) => month === '2021-03-01')
  // Whoever goes while it waits has taken it back.
  expect(counted.map(({ outcome, expressions }) => [outcome, expressions])).toEqual([
    ['accepted', 1],
    ['declined', 1],
    ['withdrawn', 2],
  ])
})
