import { content, memberRoute, page } from '#platform/route.ts'
import { exportMembers } from './export.ts'
import { ExportPage } from './page.tsx'
import { countExported, exportedColumns } from './query.ts'

export const exportRoute = memberRoute({
  url: '/members/export',
  get: async ({ db }) => page(<ExportPage count={await countExported(db)} columns={exportedColumns} />),
  post: async ({ db, viewer, now }) =>
    content('text/csv; charset=utf-8', await exportMembers(db, { viewer, at: now }), {
      fileName: `members-${now.toISOString().slice(0, 10)}.csv`,
    }),
})
