import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { findDraft } from '../drafting/queries.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const draft = '/frameworks/sel-system-leader/draft'
const page = (key: string) => `${draft}/edit/${key}`

const first = await house.signedIn('editor')
const second = await house.signedIn('editor')
await first.get(draft)
await first.post(draft)

const countActs = async () => {
  const rows = await house.db
    .selectFrom('platform.act')
    .select('id')
    .where('act', '=', 'frameworks.editCharacteristic')
    .execute()
  return rows.length
}

test('an editor changes a wording, and sees word by word how it differs', async () => {
  const { fields } = await first.get(page('trust'))
  const text = `${fields['text-1']} and warmly`
  const saved = await first.post(page('trust'), { ...fields, 'text-1': text, do: 'save' })
  expect(saved).toMatchObject({ status: 303, location: `${page('trust')}?done=changed` })

  const now = await first.follow(saved)
  expect(now.text).toContain('Saved in the draft.')
  expect(now.fields['text-1']).toBe(text)
  expect(now.selectAll('.cw-difference__piece--added').join(' ')).toContain('and warmly')
  expect(now.text).toContain('Reworded')
})

test('the difference of what is typed is shown before anything is saved', async () => {
  const acts = await countActs()
  const shown = await first.post(page('collaboration'), {
    ...(await first.get(page('collaboration'))).fields,
    summary: 'A summary of quite other words',
    do: 'see',
  })
  expect(shown.status).toBe(200)
  expect(shown.fields.summary).toBe('A summary of quite other words')
  expect(shown.selectAll('.cw-difference__piece--added').join(' ')).toContain('quite other words')
  expect((await first.get(page('collaboration'))).fields.summary).not.toContain('quite other words')
  expect(await countActs()).toBe(acts)
})

test('behaviours are added, moved and removed by buttons, and nothing that was typed is lost', async () => {
  const { fields } = await first.get(page('collaboration'))
  const typed = {
    ...fields,
    'text-1': 'One',
    'text-2': 'Two',
    'easyRead-2': 'Easy two',
    title: 'Another name',
  }
  const moved = await first.post(page('collaboration'), { ...typed, do: 'up-2' })
  expect(moved.fields).toMatchObject({
    'text-1': 'Two',
    'easyRead-1': 'Easy two',
    'text-2': 'One',
    'was-1': fields['was-2'],
    title: 'Another name',
  })

  const more = await first.post(page('collaboration'), { ...moved.fields, do: 'add' })
  const count = Object.keys(more.fields).filter((name) => name.startsWith('text-')).length
  expect(count).toBe(1 + Object.keys(fields).filter((name) => name.startsWith('text-')).length)
  expect(more.fields[`text-${count}`]).toBe('')

  const fewer = await first.post(page('collaboration'), { ...more.fields, do: 'remove-1' })
  expect(fewer.fields['text-1']).toBe('One')
  expect(fewer.fields.title).toBe('Another name')
  expect(fewer.text).toContain('Left out of the draft')
  const down = await first.post(page('collaboration'), { ...fewer.fields, do: 'down-1' })
  expect(down.fields['text-2']).toBe('One')
})

test('a behaviour without words, and a lens that nobody named, are to be mended at their fields', async () => {
  const { fields } = await first.get(page('trust'))
  const answer = await first.post(page('trust'), {
    ...fields,
    'text-1': ' ',
    'lens-2': 'Moonlight',
    'id-3': 'Not a name',
    do: 'save',
  })
  expect(answer.status).toBe(422)
  const summary = answer.select('.nhsuk-error-summary')
  expect(summary).toContain('Enter the words of this behaviour')
  expect(summary).toContain('add “Moonlight” to them')
  expect(summary).toContain('small letters, numbers and single hyphens')
  expect(answer.fields.title).toBe(fields.title)
})

test('two editors on one characteristic: the second is shown the first one’s change, and nothing is overwritten', async () => {
  const began = { first: await first.get(page('trust')), second: await second.get(page('trust')) }
  const summary = 'The first editor’s summary'
  await first.post(page('trust'), { ...began.first.fields, summary, do: 'save' })

  const mine = { ...began.second.fields, 'text-2': 'The second editor’s behaviour', do: 'save' }
  const clash = await second.post(page('trust'), mine)
  expect(clash.status).toBe(409)
  expect(clash.select('.cw-clash')).toContain(
    `${first.member.name} saved this characteristic while you were writing`,
  )
  const [theirs, yours] = clash.selectAll('.cw-clash__side')
  expect(theirs).toContain('The first editor’s summary')
  expect(theirs).not.toContain('second editor')
  expect(yours).toContain('The second editor’s behaviour')
  expect(yours).not.toContain('The first editor’s summary')
  expect(clash.fields['text-2']).toBe('The second editor’s behaviour')
  expect((await first.get(page('trust'))).fields.summary).toBe('The first editor’s summary')

  // The changes do not meet: both are in the form, and one press saves both.
  expect(clash.select('.cw-clash')).toContain('both are in the form below')
  expect(clash.fields.summary).toBe('The first editor’s summary')
  expect((await second.post(page('trust'), { ...clash.fields, do: 'save' })).status).toBe(303)
  expect((await first.get(page('trust'))).fields).toMatchObject({
    summary: 'The first editor’s summary',
    'text-2': 'The second editor’s behaviour',
  })
})

test('where two editors changed the same behaviour, the second is asked about that one alone', async () => {
  const [one, other] = [await first.get(page('trust')), await second.get(page('trust'))]
  await first.post(page('trust'), { ...one.fields, 'text-3': 'Third', 'text-4': 'Theirs', do: 'save' })
  const mine = { ...other.fields, 'text-4': 'Mine', 'easyRead-3': 'Easy', do: 'save' }
  const clash = await second.post(page('trust'), mine)
  expect(clash.select('.cw-clash')).toContain('but for 1 thing that you have to settle')
  expect(clash.select('.cw-clash')).toMatch(/Behaviour 4 ?, words: .* They wrote: “Theirs”/)
  expect(clash.fields).toMatchObject({ 'text-3': 'Third', 'text-4': 'Mine', 'easyRead-3': 'Easy' })
  // Where nobody can tell what they began from, theirs goes only knowingly.
  const blind = await second.post(page('trust'), { ...mine, began: '?' })
  expect(blind.text).toContain('Save mine over theirs')
  expect(blind.fields['text-3']).toBe(other.fields['text-3'])
})

test('a third change while the second editor looks is shown again', async () => {
  const started = await second.get(page('trust'))
  const save = async (summary: string) => {
    const { fields } = await first.get(page('trust'))
    await first.post(page('trust'), { ...fields, summary, do: 'save' })
  }
  await save('Change A')
  const clash = await second.post(page('trust'), { ...started.fields, intro: 'Mine', do: 'save' })
  await save('Change B')
  const again = await second.post(page('trust'), { ...clash.fields, do: 'save' })
  expect(again.status).toBe(409)
  expect(again.select('.cw-clash')).toContain('B')
})

test('two editors press save at the very same time: one is saved, the other is shown it', async () => {
  const [one, other] = [await first.get(page('trust')), await second.get(page('trust'))]
  const done = await Promise.all([
    first.post(page('trust'), { ...one.fields, summary: 'At once, the first', do: 'save' }),
    second.post(page('trust'), { ...other.fields, summary: 'At once, the second', do: 'save' }),
  ])
  expect(done.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('two editors on two characteristics do not meet', async () => {
  const [one, other] = [await first.get(page('trust')), await second.get(page('collaboration'))]
  const done = await Promise.all([
    first.post(page('trust'), { ...one.fields, summary: 'Of trust', do: 'save' }),
    second.post(page('collaboration'), { ...other.fields, summary: 'Of collaboration', do: 'save' }),
  ])
  expect(done.map(({ status }) => status)).toEqual([303, 303])
  expect((await first.get(page('trust'))).fields.summary).toBe('Of trust')
  expect((await first.get(page('collaboration'))).fields.summary).toBe('Of collaboration')
})

test('saving what is saved already changes nothing and is no act', async () => {
  const acts = await countActs()
  const { fields } = await first.get(page('trust'))
  expect((await first.post(page('trust'), { ...fields, do: 'save' })).status).toBe(303)
  expect(await countActs()).toBe(acts)
})

test('a form saved untouched rewords nothing, even where a published text begins with a space', async () => {
  const characteristic = {
    id: 'care',
    title: ' Care ',
    summary: '\n Summary\n',
    lenses: [' Near'],
    behaviours: [{ text: ' lead', lens: ' Near' }, { text: 'lead ', title: 'Lead ' }, { text: '**b** \n' }],
  }
  const file = {
    id: 'spaced',
    version: '1',
    status: 'current',
    title: 'Spaced',
    characteristics: [characteristic],
  }
  await first.get('/frameworks/import')
  const checked = await first.post('/frameworks/import', { do: 'read', text: JSON.stringify(file) })
  await first.post('/frameworks/import', { ...checked.fields, do: 'publish' })
  await first.get('/frameworks/spaced/draft')
  await first.post('/frameworks/spaced/draft')

  const acts = await countActs()
  const address = '/frameworks/spaced/draft/edit/care'
  const { fields } = await first.get(address)
  const seen = await first.post(address, { ...fields, do: 'see' })
  expect(seen.text).not.toContain('Reworded')
  expect((await first.post(address, { ...fields, do: 'save' })).status).toBe(303)
  expect(await countActs()).toBe(acts)

  await first.post(address, { ...fields, 'text-3': 'other', do: 'save' })
  const { characteristics } = (await findDraft(house.db, 'spaced')) ?? {}
  expect(characteristics?.[0]).toMatchObject({
    title: ' Care ',
    summary: '\n Summary\n',
    lenses: [' Near'],
    behaviours: [{ text: ' lead', lens: ' Near' }, { text: 'lead ', title: 'Lead ' }, { text: 'other' }],
  })
})

const presses = [{ do: 'save' }, { 'text-1': '', do: 'save' }, { do: 'add' }]

test('an editor who was writing when the characteristic was removed keeps what they typed', async () => {
  const writing = await second.get(page('collaboration'))
  const { fields } = await first.get(`${draft}/arrange?remove=collaboration`)
  await first.post(`${draft}/arrange`, { ...fields, do: 'remove' })
  for (const press of presses) {
    const typed = { ...writing.fields, summary: 'My precious words', ...press }
    const answer = await second.post(page('collaboration'), typed)
    expect(answer.status).toBe(409)
    expect(answer.title).toContain('not in the draft any more')
    expect(answer.fields.typed).toContain('My precious words')
  }
})

test('an editor who was writing when the draft was thrown away keeps what they typed', async () => {
  const writing = await second.get(page('trust'))
  const { fields } = await first.get(`${draft}/discard`)
  await first.post(`${draft}/discard`, fields)
  for (const press of presses) {
    const typed = { ...writing.fields, summary: 'My precious words', ...press }
    const answer = await second.post(page('trust'), typed)
    expect(answer.status).toBe(409)
    expect(answer.title).toContain('There is no draft any more')
    expect(answer.fields.typed).toContain('My precious words')
  }
})
