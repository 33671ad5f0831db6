import { canBeWrittenTo, findCommunity } from '#modules/community/index.ts'
import { type Holder, listCards, listHolders } from '#modules/people/index.ts'
import type { Role, Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'

/** Whom somebody can tell: all who hold a role, or one of them. */
export type Tellable = { key: string; label: string; ids: readonly string[] }

/** Finds whom a member can tell: who holds which role is for members to know. */
export async function listTellable(db: Db, viewer: Viewer): Promise<Tellable[]> {
  const of = (role: Role) => listOthers(db, { viewer, role })
  const [organisers, moderators] = [await of('organiser'), await of('moderator')]
  const shown = await listCards(db, {
    viewer,
    memberIds: [...organisers, ...moderators].map(({ id }) => id),
  })
  const holding = (all: readonly Holder[], id: string) => all.some((one) => one.id === id)
  return [
    { key: 'organisers', label: 'All organisers, who run Connect Five', ids: idsOf(organisers) },
    {
      key: 'moderators',
      label: 'All moderators, who look after how we treat each other',
      ids: idsOf(moderators),
    },
    ...shown.map(({ memberId, name }) => ({
      key: memberId,
      label: `Only ${name}, ${holding(organisers, memberId) ? 'an organiser' : 'a moderator'}`,
      ids: [memberId],
    })),
  ].filter(({ ids }) => ids.length > 0)
}

const idsOf = (holders: readonly Holder[]) => holders.map(({ id }) => id)

/** Nobody has to be told what they write themselves. */
const listOthers = async (db: Db, { viewer, role }: { viewer: Viewer; role: Role }): Promise<Holder[]> =>
  (await listHolders(db, role)).filter(({ id }) => id !== viewer.id)

/** Finds where the community can be written to; empty where it has not said. */
export async function findContact(db: Db): Promise<string> {
  const community = await findCommunity(db)
  return canBeWrittenTo(community) ? community.contact : ''
}
