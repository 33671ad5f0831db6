import { idNamed, memberRoute, page } from '#platform/route.ts'
import { MembersPage } from './page.tsx'
import { listMembers } from './query.ts'

export const membersRoute = memberRoute({
  url: '/members',
  get: async ({ db, viewer, query: { after, before } }) => {
    const place = { after: placeNamed(after), before: placeNamed(before) }
    return page(<MembersPage list={await listMembers(db, place)} viewer={viewer} />)
  },
})

const placeNamed = (word: string | undefined) => (word === undefined ? undefined : idNamed(word, 'member'))
