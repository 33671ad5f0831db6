import type { Role } from '#platform/access.ts'

/** What each role is called, and what it lets a member do, in one line. */
export const roleWords: Readonly<Record<Role, { name: string; does: string }>> = {
  organiser: { name: 'Organiser', does: 'Runs the programme, and adds members' },
  editor: { name: 'Editor', does: 'Looks after the frameworks’ wording and the community’s pages' },
  facilitator: { name: 'Facilitator', does: 'Runs workshops, feedback cycles and collaborations’ meetings' },
  guardian: { name: 'Guardian', does: 'Reads what people say in confidence, and answers' },
  administrator: {
    name: 'Administrator',
    does: 'Looks after the machine: mail, backups, and who holds which role. Reads nothing confidential',
  },
}
