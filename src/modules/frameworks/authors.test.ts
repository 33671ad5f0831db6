import { expect, test } from 'vitest'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { findAuthors } from './authors.ts'

const house = await openTestHouse()

test('who is named by their role and has none is named by nothing else', async () => {
  const map = await drawSystem(house, { parts: ['hospitals'], places: ['lambeth'], experiences: ['nursing'] })
  const hats = [{ partId: `${map.get('hospitals')}`, organisationId: null, roleInWords: '' }]
  const authorId = await addIntroduced(house, 'Femi Test-Adeyemi', { hats })
  const chosen = [
    { authorId, attribution: 'role' as const },
    { authorId, attribution: 'part' as const },
  ]
  const by = await findAuthors(house.db, chosen, house.clock.now())
  expect(chosen.map(by)).toEqual(['', 'Hospitals'])
})
