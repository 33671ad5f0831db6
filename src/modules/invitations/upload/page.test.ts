import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const organiser = await house.signedIn('organiser')

test('a file and a pasted list at once: neither is lost without a word', async () => {
  await organiser.get('/invitations/upload')
  const both = await organiser.postFile(
    '/invitations/upload',
    { list: 'pia@commonweal.example' },
    { field: 'file', fileName: 'people.csv', content: 'quin@commonweal.example' },
  )
  expect(both.status).toBe(422)
  expect(both.text).toContain('one of the two')
  expect(both.fields.list).toContain('pia@commonweal.example')
})
