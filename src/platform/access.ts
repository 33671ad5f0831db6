/** What a member may be beside a member. Technical power (administrator) is not the power to read. */
export const roles = ['organiser', 'editor', 'facilitator', 'moderator', 'guardian', 'administrator'] as const
export type Role = (typeof roles)[number]

/**
 * The one list of roles whose power needs a second factor: who holds them can do harm that nobody undoes. A
 * moderator joins it when that role comes.
 */
export const rolesWithSecondFactor: ReadonlySet<Role> = new Set<Role>([
  'moderator',
  'guardian',
  'administrator',
])

/** Who may use a route: everybody, members, or members who hold a role, or one of two. */
export type Audience = 'anyone' | 'member' | RoleDoor
export type RoleDoor = Role | `${Role} or ${Role}`

/** A member who is reading or acting now, as the session says. */
export type Viewer = {
  readonly id: string
  readonly name: string
  /** The roles that they may use now. */
  readonly roles: ReadonlySet<Role>
  /** Roles that they hold, and may use once this session has proved a second factor. */
  readonly waitingRoles: ReadonlySet<Role>
  readonly sessionId: string
  /** Whether they have set up a second factor: a passkey or an authenticator app. */
  readonly hasSecondFactor: boolean
  /** Whether something that they typed is kept for them, in whichever of their browsers. */
  readonly hasKeptWords: boolean
  /** When they last proved who they are, by a second factor where they have one; null where not in this session. */
  readonly provedAt: Date | null
}

/** Whether this person is among the audience. Each role is a door of its own: none opens another's. */
export function mayUse(audience: Audience, viewer: Viewer | null): boolean {
  if (audience === 'anyone') return true
  if (!viewer) return false
  return audience === 'member' || rolesOf(audience).some((role) => viewer.roles.has(role))
}

/** The roles that a door opens to. */
export const rolesOf = (audience: Audience): readonly Role[] =>
  roles.filter((role) => audience.split(' or ').includes(role))

/** Whether a member holds a role, be it that they must prove a second factor first: for what leads there. */
export const holdsRole = (role: Role, { roles: usable, waitingRoles }: Viewer): boolean =>
  usable.has(role) || waitingRoles.has(role)
