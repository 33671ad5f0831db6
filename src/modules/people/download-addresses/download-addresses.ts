import { Readable } from 'node:stream'
import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import { inWordsWithTime } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type RequestState, stateOf } from '../address-request.ts'
import { findAddressRequest } from '../address-requests.ts'
import { tellOfRequest } from '../tell-of-request.ts'
import { writeAddresses } from './query.ts'

type Taking = { requestId: string; viewer: Viewer; config: Config; at: Date }
type Taken = { list: Readable } | { state: Exclude<RequestState, 'ready'> }

/**
 * Gives the list of addresses to whoever asked for it, once. It is used up and written down before the first line
 * leaves the house, so that nobody has a list that nobody knows of; two presses at once give one list.
 *
 * @throws NotFound for anybody else.
 */
export async function downloadAddresses(db: Db, taking: Taking): Promise<Taken> {
  const state = await useUp(db, taking)
  if (state !== 'ready') return { state }
  return { list: Readable.from(writeAddresses(db), { objectMode: false, highWaterMark: 64 * 1024 }) }
}

const useUp = (db: Db, { requestId, viewer, config, at }: Taking): Promise<RequestState> =>
  db.transaction().execute(async (tx) => {
    const locked = await tx
      .selectFrom('people.addressRequest')
      .select(['id', 'decidedBy'])
      .where('id', '=', requestId)
      .where('askedBy', '=', viewer.id)
      .forUpdate()
      .executeTakeFirst()
    if (!locked) throw new NotFound('request')
    const state = stateOf(await findAddressRequest(tx, requestId), at)
    if (state !== 'ready') return state

    await tx
      .updateTable('people.addressRequest')
      .set({ downloadedAt: at })
      .where('id', '=', requestId)
      .execute()
    const act = 'people.downloadAddresses'
    await recordAct(tx, { act, by: viewer.id, on: { kind: 'addressRequest', id: requestId }, at })
    await tellOfRequest(tx, {
      requestId,
      act,
      memberIds: [viewer.id, locked.decidedBy],
      title: 'The list of all addresses was downloaded',
      says: [
        `${viewer.name} downloaded the list of all members’ addresses on ${inWordsWithTime(at)}. It cannot be downloaded again.`,
        'If this was not meant to happen, tell the other organisers now.',
      ],
      config,
      at,
    })
    return state
  })
