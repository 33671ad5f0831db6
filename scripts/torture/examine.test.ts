import { expect, test } from 'vitest'
import { makeMember, openTestHouse } from '#test/house.ts'
import { examineHouse, listUnsent } from './examine.ts'
import type { HouseUnderTorture } from './house.ts'

const house = await openTestHouse()
const at = house.clock.now()

/** A member as the torture adds them, and what became of their mail. */
async function add(address: string, became: { sentAt?: Date; deadAt?: Date; handedOverAt?: Date }) {
  const { id } = await makeMember(house, { name: `Torture Person ${address}`, address, roles: [], at })
  const act = { act: 'people.add', doneAt: at, onKind: 'member', onId: id }
  await house.db.insertInto('platform.act').values(act).execute()
  const words = { subject: '', bodyText: '', bodyHtml: '', queuedAt: at, dueAt: at }
  await house.db
    .insertInto('platform.mail')
    .values({ act: 'people.add', once: `people.add:${id}`, toAddress: address, ...words, ...became })
    .execute()
  return address
}

test('a mail that is marked as sent and never came, or waits, or was given up, is a fault', async () => {
  const arrived = await add('arrived@commonweal.example', { sentAt: at })
  const lost = await add('lost@commonweal.example', { sentAt: at })
  const perhaps = await add('perhaps@commonweal.example', { deadAt: at, handedOverAt: at })
  const dead = await add('dead@commonweal.example', { deadAt: at })
  const waiting = await add('waiting@commonweal.example', {})
  const received = [{ messageId: '<1>', to: arrived }]
  const mailbox = { url: '', received, close: async () => {} }
  const visited: unknown = { visit: (look: (inside: typeof house) => unknown) => look(house) }
  const acknowledged = new Set([arrived, lost, perhaps, dead, waiting])
  const torture = visited as HouseUnderTorture // Only its look inside is asked for.
  const found = await examineHouse(torture, acknowledged, mailbox)
  expect(found.members).toBe(5)
  expect(found.faults).toEqual([`the mail to ${lost} is marked as sent, and was lost`])
  expect(listUnsent(found.mails).toSorted()).toEqual([
    `the mail to ${dead} was given up`,
    `the mail to ${waiting} still waits`,
  ])
})
