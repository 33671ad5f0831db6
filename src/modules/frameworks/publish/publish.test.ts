import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { writeFramework } from '../file/write-framework.ts'
import { type Framework, frameworkSchema } from '../framework.ts'
import { findVersion, listVersions } from '../queries.ts'
import { publishFramework } from './publish.ts'

const house = await openTestHouse()
const { db } = house
const owner = house.owner.db

const aFramework = (given: Partial<Framework> = {}): Framework =>
  frameworkSchema.parse({
    id: 'neighbourhood',
    version: '1',
    status: 'current',
    title: 'A good neighbour',
    characteristics: [
      {
        id: 'listening',
        title: 'Listening',
        summary: 'Neighbours **listen**.',
        lenses: ['Ears', 'Heart'],
        behaviours: [
          { text: 'Asking **how it is** and waiting for the answer', lens: 'Ears' },
          { id: 'silence', text: 'Bearing silence', easy_read: 'It is fine to be quiet.', audio: '/audio/1' },
          { title: 'Silence', text: 'Bearing it again' },
        ],
      },
    ],
    ...given,
  })

function publish(framework: Framework, by: string | null = null) {
  const document = writeFramework(framework, 'yaml')
  return db
    .transaction()
    .execute((tx) => publishFramework(tx, { framework, document, format: 'yaml', by, at: house.clock.now() }))
}

test('an editor publishes a wording, and everybody can read every word of it', async () => {
  const { member } = await house.signedIn('editor')
  const framework = aFramework({
    id: 'every-word',
    about: 'What it is',
    feedback: ['Be kind'],
    asked: 'How?',
  })
  expect(await publish(framework, member.id)).toMatchObject({ outcome: 'published' })

  const version = await findVersion(db, 'every-word', 'current')
  expect(version).toMatchObject({
    framework: { slug: 'every-word' },
    label: '1',
    status: 'current',
    about: 'What it is',
    asked: 'How?',
    feedback: ['Be kind'],
    publishedAt: house.clock.now(),
  })
  expect(version.characteristics).toMatchObject([
    {
      key: 'listening',
      summary: 'Neighbours **listen**.',
      lenses: ['Ears', 'Heart'],
      behaviours: [
        { slug: 'how-it-is', lens: 'Ears', easyRead: null, position: 1 },
        { slug: 'silence', easyRead: 'It is fine to be quiet.', audio: '/audio/1', position: 2 },
        { slug: 'silence-2', title: 'Silence', position: 3 },
      ],
    },
  ])
})

test('the act is written down once, with who, what and when, without the words', async () => {
  const { member } = await house.signedIn('editor')
  const done = await publish(aFramework({ id: 'written-down' }), member.id)
  const acts = await db
    .selectFrom('platform.act')
    .selectAll()
    .where('act', '=', 'frameworks.publish')
    .where('onId', '=', done.outcome === 'published' ? done.versionId : '')
    .execute()
  expect(acts).toMatchObject([{ byPerson: member.id, onKind: 'version', doneAt: house.clock.now() }])
})

test('a version that comes into force takes the place of the one before', async () => {
  await publish(aFramework({ id: 'in-force' }))
  await publish(aFramework({ id: 'in-force', version: '2-draft', status: 'draft' }))
  await publish(aFramework({ id: 'in-force', version: '2' }))
  const versions = await listVersions(db, 'in-force')
  expect(versions.map(({ label, status }) => `${label} ${status}`)).toEqual([
    '1 superseded',
    '2-draft draft',
    '2 current',
  ])
  expect((await findVersion(db, 'in-force', 'current')).label).toBe('2')
})

test('a draft for discussion leaves the version in force where it is', async () => {
  await publish(aFramework({ id: 'discussed' }))
  await publish(aFramework({ id: 'discussed', version: '2-draft', status: 'draft' }))
  expect((await findVersion(db, 'discussed', 'current')).label).toBe('1')
})

test('a framework with none in force shows the version published last', async () => {
  await publish(aFramework({ id: 'only-drafts', version: 'a', status: 'draft' }))
  await publish(aFramework({ id: 'only-drafts', version: 'b', status: 'draft' }))
  expect((await findVersion(db, 'only-drafts', 'current')).label).toBe('b')
})

test('a label is published once: the second editor is told, and nothing changes', async () => {
  await publish(aFramework({ id: 'once' }))
  const again = aFramework({ id: 'once', title: 'Another wording' })
  expect(await publish(again)).toEqual({ outcome: 'label-exists', label: '1' })
  expect((await findVersion(db, 'once', '1')).title).toBe('A good neighbour')
})

test('two editors publish the same label at once: one publishes, the other is told', async () => {
  const done = await Promise.all([1, 2, 3].map(() => publish(aFramework({ id: 'at-once' }))))
  const outcomes = done.map(({ outcome }) => outcome)
  expect(outcomes.toSorted()).toEqual(['label-exists', 'label-exists', 'published'])
})

test('two editors publish different labels at once: both stand, and one is in force', async () => {
  await Promise.all(['1', '2'].map((version) => publish(aFramework({ id: 'both', version }))))
  const versions = await listVersions(db, 'both')
  expect(versions.map(({ position }) => position)).toEqual([1, 2])
  expect(versions.map(({ status }) => status)).toEqual(['superseded', 'current'])
})

test('a name that is the address of one of our pages is refused', async () => {
  const [characteristic] = aFramework().characteristics
  if (!characteristic) throw new Error('The sample has one')
  const reserved: Partial<Framework>[] = [
    { id: 'import' },
    { version: 'history' },
    { version: 'current' },
    { characteristics: [{ ...characteristic, id: 'print' }] },
  ]
  for (const given of reserved) {
    expect(await publish(aFramework(given))).toMatchObject({ outcome: 'reserved' })
  }
})

const refusal = 'published wording is immutable'

test('published wording cannot be changed or taken away, not even in the database itself', async () => {
  await publish(aFramework({ id: 'for-good' }))
  const { id, characteristics } = await findVersion(db, 'for-good', '1')
  const own = characteristics[0]?.id ?? ''
  const attempts = [
    owner
      .updateTable('frameworks.behaviour')
      .set({ text: 'Other words' })
      .where('characteristicId', '=', own),
    owner
      .updateTable('frameworks.characteristic')
      .set({ summary: 'Other words' })
      .where('versionId', '=', id),
    owner.updateTable('frameworks.version').set({ title: 'Other words' }).where('id', '=', id),
    owner.updateTable('frameworks.version').set({ publishedIn: '1' }).where('id', '=', id),
    owner.updateTable('frameworks.framework').set({ slug: 'moved-away' }).where('slug', '=', 'for-good'),
    owner.deleteFrom('frameworks.behaviour').where('characteristicId', '=', own),
    owner.deleteFrom('frameworks.version').where('id', '=', id),
    sql`truncate frameworks.behaviour cascade`,
    sql`truncate frameworks.characteristic cascade`,
    sql`truncate frameworks.version cascade`,
    sql`truncate frameworks.framework cascade`,
  ]
  for (const attempt of attempts) await expect(attempt.execute(owner)).rejects.toThrow(refusal)
  expect((await findVersion(db, 'for-good', '1')).characteristics).toEqual(characteristics)
})

test('nothing joins a wording once it is published, in whichever way the version is touched first', async () => {
  await publish(aFramework({ id: 'complete' }))
  const { id: versionId, characteristics } = await findVersion(db, 'complete', '1')
  const behaviour = {
    characteristicId: characteristics[0]?.id ?? '',
    slug: 'smuggled',
    text: 'Obeying',
    position: 9,
  }
  const characteristic = { versionId, key: 'smuggled', position: 9 }
  await expect(db.insertInto('frameworks.behaviour').values(behaviour).execute()).rejects.toThrow(refusal)
  await expect(db.insertInto('frameworks.characteristic').values(characteristic).execute()).rejects.toThrow(
    refusal,
  )
  const afterATouch = db.transaction().execute(async (tx) => {
    await tx
      .updateTable('frameworks.version')
      .set({ status: 'superseded' })
      .where('id', '=', versionId)
      .execute()
    await tx.insertInto('frameworks.behaviour').values(behaviour).execute()
  })
  await expect(afterATouch).rejects.toThrow(refusal)
  expect(await findVersion(db, 'complete', 'current')).toMatchObject({ status: 'current', characteristics })
})

test('a version gives way to a later one, and never comes back into force or becomes another kind', async () => {
  await publish(aFramework({ id: 'one-way', version: '1' }))
  await publish(aFramework({ id: 'one-way', version: '2-draft', status: 'draft' }))
  await publish(aFramework({ id: 'one-way', version: '2' }))
  const turn = async (label: string, status: string) => {
    const { id } = await findVersion(db, 'one-way', label)
    await db.updateTable('frameworks.version').set({ status }).where('id', '=', id).execute()
  }
  for (const [label, status] of [
    ['1', 'draft'],
    ['2', 'draft'],
    ['2-draft', 'superseded'],
    ['2-draft', 'current'],
  ] as const)
    await expect(turn(label, status)).rejects.toThrow(refusal)
  await turn('2', 'superseded')
  await expect(turn('2', 'current')).rejects.toThrow(refusal)
})

test('somebody who leaves is no longer named as the publisher, and nobody takes their place', async () => {
  const { member } = await house.signedIn('editor')
  const other = await house.signedIn('editor')
  await publish(aFramework({ id: 'whose' }), member.id)
  const name = (publishedBy: string | null) =>
    db.updateTable('frameworks.version').set({ publishedBy }).where('publishedBy', '=', member.id).execute()
  await expect(name(other.member.id)).rejects.toThrow(refusal)
  await name(null)
})
