import type { PersonalTable } from '#platform/personal.ts'

const own = { where: 'member_id = :member', erased: 'with the member' } as const

/** What letters hold of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'letters.reader',
    title: 'How often your digest comes',
    ...own,
    columns: {
      rhythm: 'How often',
      weekday: 'On which day',
      paused_until: 'Paused until',
      hears_news: 'News by e-mail',
    },
  },
  {
    table: 'letters.choice',
    title: 'What you want to hear of',
    ...own,
    columns: { topic: 'Topic', manner: 'How you hear of it', chosen_at: 'Chosen' },
  },
  {
    table: 'letters.item',
    title: 'What waits for your next digest',
    ...own,
    columns: { news_id: 'News (number)' },
  },
]
