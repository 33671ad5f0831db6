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

/** Sends the form as a browser does that has no file. */
const paste = async (list: string) => {
  await organiser.get('/invitations/upload')
  return await organiser.postFile(
    '/invitations/upload',
    { list },
    { field: 'file', fileName: '', content: '' },
  )
}

test('twenty thousand people can be pasted, three megabytes of them', async () => {
  const people = Array.from(
    { length: 20_000 },
    (_, n) =>
      `Person ${n} ${'Test-Name '.repeat(6)},person-${n}@commonweal.example,${'The Long Table '.repeat(3)}`,
  )
  const list = `Name,Email,Organisation\n${people.join('\n')}`
  expect(list.length).toBeGreaterThan(2_800_000)
  const sent = await paste(list)
  expect(sent.status).toBe(303)
  expect((await organiser.get(`${sent.location}`)).text).toContain('20,000 people stand in the list')
}, 60_000)

test.each([5_000_001, 20_000_000])(
  'a paste of %i bytes is answered at the field',
  async (bytes) => {
    // Its line ends are two letters each: what was cut off must not pass for the whole list once they are one.
    const sent = await paste('a@commonweal.example\r\n'.repeat(bytes / 22 + 1))
    expect(sent.status).toBe(422)
    expect(sent.select('#list-error')).toContain('Save it as a CSV file')
    expect(sent.fields.list).toBe('')
    expect(
      await house.db.selectFrom('invitations.batch').select('id').where('fileName', '<>', '').execute(),
    ).toEqual([])
  },
  60_000,
)
