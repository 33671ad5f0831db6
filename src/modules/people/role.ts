import { type Role, roles } from '#platform/access.ts'

/** What each role is called, and what it lets a member do, in one line. */
export const roleWords: Readonly<Record<Role, { name: string; does: string }>> = {
  organiser: { name: 'Organiser', does: 'Runs the programme, and adds members' },
  editor: { name: 'Editor', does: 'Looks after the frameworks’ wording and the community’s pages' },
  facilitator: { name: 'Facilitator', does: 'Runs workshops, feedback cycles and collaborations’ meetings' },
  moderator: { name: 'Moderator', does: 'Reads what members would like published, before it is' },
  guardian: { name: 'Guardian', does: 'Reads what people say in confidence, and answers' },
  administrator: {
    name: 'Administrator',
    does: 'Looks after the machine: mail, backups, and who holds which role. Reads nothing confidential',
  },
}

/** Roles as a sentence names them: "an administrator and a guardian". */
export const rolesInARow = (roles: Iterable<Role>): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(
    [...roles].map((role) => withArticle(roleWords[role].name)),
  )

/** "an editor", "a guardian". */
export const withArticle = (name: string) => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name.toLowerCase()}`

/** The role that a word names, if any. */
export const roleNamed = (word: string | undefined): Role | null =>
  roles.find((role) => role === word) ?? null
