import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const things = await drawSystem(house, {
  parts: ['hospitals', 'councils'],
  places: ['lambeth'],
  experiences: ['nursing'],
})

test('a word that thousands have is counted up to a limit, and narrows to exact counts', async () => {
  await sql`insert into people.member (name, joined_at)
    select 'Everywoman Test-' || translate(n::text, '0123456789', 'abcdefghij'), ${house.clock.now()}
    from generate_series(1, 5001) n`.execute(house.db)
  const hats = [{ partId: `${things.get('councils')}`, organisationId: null, roleInWords: '' }]
  await addIntroduced(house, 'Everywoman Test-Zenith', { hats })
  const member = await house.signedIn()
  const look = async (query: string) => (await member.get(`/members?${query}`)).text

  const all = await look('find=everywoman')
  expect(all).toContain('More than 5,000 members found.')
  expect(all).toContain('Councils')
  expect(all).not.toContain('Councils (')
  expect(all).toContain('Everywoman Test-b')
  expect(await look('find=everywoman&part=councils')).toContain('1 member found.')
  const none = await look('find=everywoman&part=hospitals')
  expect(none).toContain('Nobody is found.')
  expect(await look('find=everywoman+zenith')).toContain('Councils (1)')
  expect(await look('')).toContain('5,003 members belong to this community.')
})
