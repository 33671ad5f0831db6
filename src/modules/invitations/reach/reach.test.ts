import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admit, introduce } from '#modules/people/index.ts'
import { plantSystem } from '#modules/system/index.ts'
import { openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'
import { acceptCall } from '../accept-call.ts'
import { findCall } from '../call.ts'
import { few } from '../few.ts'
import { findKnown } from '../known.ts'
import { share } from '../share/share.ts'
import { drawReach } from './reach.ts'

const house = await openTestHouse()
const { db, clock, config } = house
await plantSystem({ db, config, now: clock.now() })
const parts = await db.selectFrom('system.part').select(['id', 'name']).orderBy('position').execute()
const [hospitals, councils] = parts

let count = 0
/** Somebody comes in by a call, into a part of the system. */
const comes = (
  partId: string | undefined,
  callId: string | null,
  address = `r${++count}@commonweal.example`,
) =>
  db.transaction().execute(async (tx) => {
    const at = clock.now()
    const admitted = await admit(tx, { name: 'A', address, by: null, at })
    if (admitted === 'address-taken') throw new Error('taken')
    const hats = [{ partId: `${partId}`, organisationId: null, roleInWords: '' }]
    await introduce(tx, { memberId: admitted.id, introduction: { hats }, at })
    await acceptCall(tx, { callId, memberId: admitted.id, at })
    return admitted.id
  })

const linkOf = async (memberId: string) => {
  await share(db, { memberId, at: clock.now() })
  const { id } = await db
    .selectFrom('invitations.shareLink')
    .select('id')
    .where('memberId', '=', memberId)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return `share-link:${id}`
}

test('the word is counted by part and step, and who brought whom is nowhere', async () => {
  const first = await comes(hospitals?.id, null)
  const second = await comes(councils?.id, await linkOf(first))
  const third = await comes(councils?.id, await linkOf(second))
  const reached = await db
    .selectFrom('invitations.reach')
    .select(['fromPart', 'toPart', 'steps', 'people'])
    .orderBy('steps')
    .execute()
  expect(reached).toEqual([
    { fromPart: null, toPart: hospitals?.id, steps: 0, people: 1 },
    { fromPart: hospitals?.id, toPart: councils?.id, steps: 1, people: 1 },
    { fromPart: councils?.id, toPart: councils?.id, steps: 2, people: 1 },
  ])
  // No table of this room has two people in one row.
  const { rows } = await house.database.pool.query(
    `select table_name, json_agg(column_name) as columns from information_schema.columns
     where table_schema = 'invitations' and table_name in ('arrival', 'reach', 'share_link') group by table_name`,
  )
  for (const { columns } of rows)
    expect(columns.filter((name: string) => name.endsWith('member_id')).length).toBeLessThanOrEqual(1)
  expect(third).not.toBe(second)
})

test('an invitation that was passed on brings a friend by word of mouth, and stays good for whom it was meant', async () => {
  const ivy = { name: 'Ivy Test-Invited', address: 'ivy@commonweal.example', partId: `${councils?.id}` }
  const token = await invite(house, ivy)
  const callId = (await findCall(db, token, clock.now()))?.id ?? ''
  const fates = () =>
    db
      .selectFrom('invitations.invitation')
      .select(['memberId', 'acceptedAt'])
      .where('address', '=', ivy.address)
      .executeTakeFirstOrThrow()
  const friend = await comes(hospitals?.id, callId)
  expect(await fates()).toEqual({ memberId: null, acceptedAt: null })
  expect((await house.visitor().get(`/invited/${token}`)).select('h1')).toContain('You are invited')
  const { steps } = await db
    .selectFrom('invitations.arrival')
    .select('steps')
    .where('memberId', '=', friend)
    .executeTakeFirstOrThrow()
  expect(steps).toBe(1)
  const invited = await comes(councils?.id, callId, ivy.address)
  expect(await fates()).toEqual({ memberId: invited, acceptedAt: clock.now() })
})

test('who came in by an invitation is a member whatever their address is now, and may be invited when they have left', async () => {
  const hal = { name: 'Hal Test-Moss', address: 'hal@commonweal.example' }
  const token = await invite(house, hal)
  const callId = (await findCall(db, token, clock.now()))?.id ?? ''
  const memberId = await comes(hospitals?.id, callId, hal.address)
  await db.deleteFrom('people.address').where('memberId', '=', memberId).execute()
  const known = async () =>
    (await findKnown(db, { addresses: [hal.address], at: clock.now() })).get(hal.address)?.known
  expect(await known()).toBe('member')
  await db.updateTable('people.member').set({ leftAt: clock.now() }).where('id', '=', memberId).execute()
  expect(await known()).toBe('expired')
})

test('a link that was ended, or whose member made another, brings nobody', async () => {
  const member = await house.signedIn()
  await member.get('/invitations/share')
  await member.post('/invitations/share', { do: 'make' })
  const shown = await member.get('/invitations/share')
  const link = shown.fields.link ?? ''
  const token = link.split('/').at(-1) ?? ''
  expect(await findCall(db, token, clock.now())).toMatchObject({ isPersonal: false })
  expect((await house.visitor().get(new URL(link).pathname)).text).toContain('A member thinks')
  await member.post('/invitations/share', { do: 'make' })
  expect(await findCall(db, token, clock.now())).toBeNull()
  await member.post('/invitations/share', { do: 'end' })
  expect((await member.get('/invitations/share')).text).toContain('Make my link')
})

test('the map names the parts that nobody has come from, and never a small count', async () => {
  const page = await (await house.signedIn()).get('/invitations/reach')
  expect(page.text).toContain(`Nobody from ${parts[2]?.name} yet. Members in 2 parts could ask.`)
  expect(page.text).toContain('a few')
  expect(page.text).not.toMatch(/\b[1-7] (person|people) came/)
  // The picture and the table say alike what is hidden, and a reader of either knows what a line is not.
  expect(page.text.match(/fewer than eight people: the number is hidden/g)).toHaveLength(2)
  expect(page.text).toContain('No line shows who told whom')
})

test('whatever the counts are, none from one to seven is told', () => {
  fc.assert(
    fc.property(fc.nat(200), (people) => {
      const { shown } = few(people)
      if (people > 0 && people < 8) expect(shown).toBeNull()
      else expect(Math.abs((shown ?? 0) - people)).toBeLessThanOrEqual(2)
    }),
  )
  const reached = [{ month: '2022-06-01', fromPart: 'a', toPart: 'b', steps: 5, people: 9 }]
  const names = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ]
  const map = drawReach({ parts: names, members: new Map([['a', 9]]), reached })
  expect(map.parts[1]?.came.map(({ words }) => words)).toEqual(['nobody', 'nobody', 'nobody', 'about 10'])
  expect(map.missing).toEqual([{ id: 'b', name: 'B' }])
})

test('an organiser uses the letter to where the word has not gone with one press, and words it as they like', async () => {
  const organiser = await house.signedIn('organiser')
  const reach = await organiser.get('/invitations/reach')
  const press = reach.links.find(({ text }) => text === 'Invite people there with this letter')
  const upload = await organiser.get(`${press?.href}`)
  const part = parts.find(({ id }) => press?.href.endsWith(id))
  expect(upload.fields.subject).toBe(`We would like to hear from ${part?.name}`)
  expect(reach.text).toContain(`${upload.fields.words}`.split('\n')[0])

  const bring = (letter: Record<string, string>) =>
    organiser.postFile(
      '/invitations/upload',
      { list: '', ...letter },
      { field: 'file', fileName: 'people.csv', content: 'nobody-yet@commonweal.example' },
    )
  const without = await bring({ subject: '', words: 'Come.' })
  expect([without.status, without.fields.words]).toEqual([422, 'Come.'])
  const sent = await bring({ subject: `${upload.fields.subject}`, words: 'Come.\n\nDo.' })
  const batch = await organiser.get(`${sent.location}`)
  expect([batch.fields.subject, batch.fields.words]).toEqual([upload.fields.subject, 'Come.\n\nDo.'])
  expect((await organiser.get('/invitations/upload?to=nowhere')).fields.subject).toBeUndefined()
  expect((await (await house.signedIn()).get('/invitations/reach')).text).not.toContain('with this letter')
})
