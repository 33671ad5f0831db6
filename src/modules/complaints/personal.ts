import type { PersonalTable } from '#platform/personal.ts'

/** What complaints hold of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'complaints.complaint',
    title: 'Complaints that you made about your data',
    where: 'address = any(:addresses)',
    columns: {
      name: 'Name',
      address: 'Address',
      words: 'What happened',
      made_at: 'Made',
      answer: 'Our answer',
    },
    erased: {
      stays: 'for three years after the answer, because the law asks us to show how we dealt with it.',
    },
  },
]
