import type { PersonalTable } from '#platform/personal.ts'

const own = {
  where: 'published_by = :member',
  erased: { stays: 'because it is what the community says about itself. It names you no longer.' },
} as const

/** What the community holds of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'community.edition',
    title: 'What you published about the community',
    ...own,
    columns: { published_at: 'Published', note: 'Your note' },
  },
  {
    table: 'community.page',
    title: 'Pages that you published',
    ...own,
    columns: { title: 'Page', published_at: 'Published' },
  },
]
