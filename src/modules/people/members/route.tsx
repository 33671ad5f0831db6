import { idNamed, memberRoute, page } from '#platform/route.ts'
import { readWanted } from './form.ts'
import { MembersPage } from './page.tsx'
import { findDirectory } from './query.ts'

export const membersRoute = memberRoute({
  url: '/members',
  get: async ({ db, viewer, query }) => {
    const wanted = readWanted(query)
    const place = { after: placeNamed(query.after), before: placeNamed(query.before) }
    const directory = await findDirectory(db, { viewer, wanted, place })
    return page(<MembersPage directory={directory} wanted={wanted} viewer={viewer} />)
  },
})

const placeNamed = (word: string | undefined) => (word === undefined ? undefined : idNamed(word, 'member'))
