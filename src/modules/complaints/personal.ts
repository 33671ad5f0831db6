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
      stays:
        'for three years, without your name, your address and a word of it: the law asks us to show that it was dealt with. One that waits is not answered any more.',
      without: {
        name: "'Somebody who was erased'",
        address: "'erased@nobody.invalid'",
        words: "'Erased'",
        answer: "'Erased'",
        answered_at: 'coalesce(answered_at, :now)',
      },
    },
  },
]
