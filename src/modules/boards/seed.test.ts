import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { findBoardByCode, findBoardOutline, plantBoards } from './index.ts'

const house = await openTestHouse()

test('a new house keeps what was said at the introductory event, and an organiser can read it', async () => {
  const { db, config, clock } = house
  await plantBoards({ db, config, now: clock.now() })
  const board = await findBoardByCode(house.db, 'JYFU21')
  expect(board?.isClosed).toBe(true)
  const [question] = await findBoardOutline(house.db, `${board?.id}`)
  expect(question?.words).toBe('What are the key ingredients of a joyful community?')
  expect(question?.groups).toHaveLength(5)
  expect(question?.groups[0]).toMatchObject({ name: 'Inclusive, psychologically safe spaces', votes: 17 })
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get('/boards')).text).toContain('Introductory Digital Event Closed')
  expect((await organiser.get(`/boards/${board?.id}/lead`)).text).toContain('Ask the newest person first')
})
