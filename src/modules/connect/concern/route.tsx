import { canBeWrittenTo, findCommunity } from '#modules/community/index.ts'
import { listCards, listHolders } from '#modules/people/index.ts'
import type { Role, Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { page, route } from '#platform/route.ts'
import { ConcernPage } from './page.tsx'

export const concernRoute = route({
  url: '/connect/concern',
  get: async ({ db, viewer }) => {
    const community = await findCommunity(db)
    const contact = canBeWrittenTo(community) ? community.contact : ''
    // Who holds which role is for members to know.
    const of = (role: Role) => (viewer ? listShown(db, { viewer, role }) : [])
    const [moderators, organisers] = [await of('moderator'), await of('organiser')]
    return page(<ConcernPage {...{ moderators, organisers, contact }} isMember={viewer !== null} />)
  },
})

/** Those who hold a role and stand in lists, so that their page can be opened. */
async function listShown(db: Db, { viewer, role }: { viewer: Viewer; role: Role }) {
  const holders = await listHolders(db, role)
  const cards = await listCards(db, { viewer, memberIds: holders.map(({ id }) => id) })
  return cards.map(({ memberId, name }) => ({ id: memberId, name }))
}
