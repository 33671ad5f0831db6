/** What a member may be beside a member. Technical power (administrator) is not the power to read. */
export const roles = ['organiser', 'editor', 'facilitator', 'guardian', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who may use a route: everybody, members, or members who hold a role. */
export type Audience = 'anyone' | 'member' | Role

/** A member who is reading or acting now, as the session says. */
export type Viewer = {
  readonly id: string
  readonly name: string
  readonly roles: ReadonlySet<Role>
  readonly sessionId: string
}

/** Whether this person is among the audience. Each role is a door of its own: none opens another's. */
export function mayUse(audience: Audience, viewer: Viewer | null): boolean {
  if (audience === 'anyone') return true
  if (!viewer) return false
  return audience === 'member' || viewer.roles.has(audience)
}
