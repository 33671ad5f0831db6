import { findSender, listProvenAddresses } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import { content, memberRoute, page } from '#platform/route.ts'
import { listHeld } from '../held.ts'
import { packHeld } from './archive.ts'
import { TakeAwayPage } from './page.tsx'

export const takeAwayRoute = memberRoute({
  url: '/account/take-away',
  get: () => page(<TakeAwayPage />),
  post: async ({ db, config, now, viewer }) => {
    const addresses = await listProvenAddresses(db, viewer.id)
    // All of it as it stands at one instant.
    const held = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const on = { kind: 'member', id: viewer.id }
        await recordAct(tx, { act: 'privacy.takeAway', by: viewer.id, on, at: now })
        return await listHeld(tx, { memberId: viewer.id, addresses })
      })
    const { name: community } = await findSender(db, config)
    const archive = packHeld({ held, name: viewer.name, community, at: now })
    return content('application/zip', archive, { fileName: 'my-data.zip' })
  },
})
