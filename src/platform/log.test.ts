import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeMember, openTestHouse } from '#test/house.ts'
import { describeError } from './log.ts'

const house = await openTestHouse()

/** The whole line that a log would have of what was thrown. */
async function logged(fail: () => Promise<unknown>) {
  const thrown = await fail().then(
    () => null,
    (error: unknown) => error,
  )
  const described = describeError(thrown)
  return { described, line: JSON.stringify(described) }
}

test('an address that PostgreSQL names in its detail is not in the log; what was violated is', async () => {
  const person = { name: 'A', address: 'somebody@commonweal.example', roles: [], at: house.clock.now() }
  await makeMember(house, person)
  const { described, line } = await logged(() => makeMember(house, person))
  expect(described).toMatchObject({
    type: 'DatabaseError',
    code: '23505',
    constraint: 'address_once',
    table: 'address',
  })
  expect(described.stack).toContain('house.ts')
  expect(line).not.toContain('somebody')
})

test('what somebody typed into a wrong place is not in the log', async () => {
  const { described, line } = await logged(() => sql`select ${'my secret words'}::uuid`.execute(house.db))
  expect(described.code).toBe('22P02')
  expect(described.message).toContain('invalid input syntax for type uuid')
  expect(line).not.toContain('secret')
})

test('the recipient of a mail is not in the log, nor in what caused it', async () => {
  const refusal = new Error("Can't send mail\n550 <mair.price@elsewhere.example>: no such mailbox")
  const { described, line } = await logged(() => Promise.reject(new Error('not sent', { cause: refusal })))
  expect(described.cause?.message).toContain('[address]')
  expect(described.cause?.message).toContain('no such mailbox')
  expect(line).not.toContain('mair')
  const all = describeError(new AggregateError([refusal], 'several'))
  expect(JSON.stringify(all)).not.toContain('mair')
})

test('whatever is thrown can be logged', () => {
  expect(describeError('a@b.example said no').message).toBe('[address] said no')
  expect(describeError(null).message).toBe('null')
})
