import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { tellCame } from '../attendance.ts'
import { giveUp } from '../give-up.ts'
import type { OwnPlace } from '../own-place.ts'
import { stillComing } from '../still-coming.ts'
import { confirm } from './confirm.ts'
import type { PlaceWish } from './form.ts'
import { stayOnline } from './stay-online.ts'

type Answering = {
  place: OwnPlace
  wish: PlaceWish
  config: Config
  at: Date
}

/**
 * Does what somebody says of their own place. Returns the word for what came of it. No act names them: acts are kept
 * longer than who came.
 */
export async function answerPlace(db: Db, { place, wish, config, at }: Answering): Promise<string> {
  const { registration } = place
  if (wish === 'confirm') return await confirm(db, { registration, config, at })
  return await db.transaction().execute(async (tx) => {
    if (wish === 'give-up') {
      const before = await giveUp(tx, { registration, how: 'cancelled', by: null, config, at })
      return before === 'registered' ? 'given-up' : before === 'waiting' ? 'left-list' : before
    }
    if (wish === 'stay-online') return await stayOnline(tx, { registration, config, at })
    if (wish === 'still-coming') return await stillComing(tx, { registration, at })
    return await tellCame(tx, {
      registrations: [registration.id],
      came: wish,
      toldBy: 'themselves',
      by: null,
      at,
    })
  })
}
