import type { PersonalTable } from '#platform/personal.ts'

/** What privacy itself holds of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'privacy.departure',
    title: 'That you have left',
    where: 'member_id = :member',
    columns: { left_at: 'Left', erased_from: 'Erased from', warned_at: 'Told once more' },
    erased: 'with the member',
  },
]
