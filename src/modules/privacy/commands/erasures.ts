import type { Command } from '#platform/command.ts'

export const erasuresCommand: Command = {
  name: 'erasures list',
  usage: '',
  does: 'Writes who was erased, as numbers that name nobody: to keep beside the backups.',
  more: 'A backup from before still holds them. Restore it, then give this list to: commonweal erasures apply FILE',
  opens: 'house',
  async run({ house, write }) {
    const erased = await house.database.db
      .selectFrom('privacy.erasure')
      .select(['memberId', 'erasedOn'])
      .orderBy('erasedOn')
      .orderBy('memberId')
      .execute()
    write(erased.map(({ memberId, erasedOn }) => `${memberId} ${erasedOn}\n`).join(''))
    return 0
  },
}
