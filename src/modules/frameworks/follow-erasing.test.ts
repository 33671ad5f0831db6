import { expect, test } from 'vitest'
import { eraseMember } from '#modules/people/index.ts'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from './seed.ts'
import { suggestedTopic } from './topics.ts'

const house = await openTestHouse()
const { db, config, clock } = house
await plantFrameworks({ db, config, now: clock.now() })

type Person = Awaited<ReturnType<typeof house.signedIn>>

const sel = '/frameworks/sel-system-leader'
const form = `${sel}/2022-10/suggest/collaboration`
const about = { why: 'Nobody says so', isPublic: 'yes', attribution: 'named' }

async function suggestAs(person: Person, fields: Record<string, string>) {
  await person.get(form)
  const check = await person.post(form, { ...about, ...fields, do: 'check' })
  const sent = await person.post(form, { ...check.fields, do: 'send' })
  return (sent.location ?? '').replace('?done=sent', '')
}

async function decideAs(editor: Person, suggestion: string, fields: Record<string, string>) {
  const { fields: carried } = await editor.get(`${suggestion}/decide`)
  return await editor.post(`${suggestion}/decide`, { ...carried, ...fields })
}

const erased = ({ member }: Person) =>
  db
    .transaction()
    .execute((tx) => eraseMember(tx, { memberId: member.id, by: null, post: config, at: clock.now() }))

test('whoever is erased takes every word that led to no wording with them, and nobody’s digest brings it', async () => {
  const [member, other, editor] = [
    await house.signedIn(),
    await house.signedIn(),
    await house.signedIn('editor'),
  ]
  const [waits, refused, back] = [
    await suggestAs(member, { 'add-collaboration': 'Waiting words', why: 'A waiting why' }),
    await suggestAs(member, { 'add-collaboration': 'Refused words' }),
    await suggestAs(member, { 'add-collaboration': 'Words taken back', why: 'A why taken back' }),
  ]
  const news = async () =>
    (await db.selectFrom('letters.news').selectAll().where('topic', '=', 'frameworks.suggested').execute())
      .map(({ about, title, summary }) => `${about} ${title} ${summary}`)
      .join(' ')
  expect(await news()).toContain('A why taken back')
  await member.get(`${back}/withdraw`)
  await member.post(`${back}/withdraw`)
  expect(await news()).not.toContain('taken back')
  await decideAs(editor, refused, { do: 'decide', 'decision-1': 'declined', reason: 'Too close to a name' })
  const ids = [waits, refused].map((address) => address.slice(-36))
  expect(await suggestedTopic.stillTrue?.(db, ids)).toEqual(new Set(ids.slice(0, 1)))
  await erased(member)
  for (const address of [waits, refused, back]) {
    const { text } = await other.get(address)
    expect(text).not.toMatch(/Waiting words|Refused words|Words taken back|Too close to a name/)
  }
  expect(await news()).not.toContain('Waiting')
  expect((await other.get(`${sel}/suggestions`)).text).toContain('Words that are deleted')
})

test('words of somebody erased stay in a draft, and go when that is thrown away', async () => {
  const [member, editor] = [await house.signedIn(), await house.signedIn('editor')]
  const drafted = await suggestAs(member, { 'add-collaboration': 'Words in a draft' })
  await decideAs(editor, drafted, { do: 'accept-all', reason: 'Good' })
  await erased(member)
  expect((await editor.get(drafted)).text).toContain('Words in a draft')
  const { fields } = await editor.get(`${sel}/draft/discard`)
  await editor.post(`${sel}/draft/discard`, fields)
  expect((await editor.get(drafted)).text).not.toContain('Words in a draft')
})
