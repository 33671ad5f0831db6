import type { Viewer } from '#platform/access.ts'

/** With whose eyes a member is looked at. Each sees more than the one before. */
export type Eyes = 'visitor' | 'member' | 'organiser' | 'self'

/** With whose eyes this reader looks at that member. */
export function eyesOf(viewer: Viewer | null, memberId: string): Eyes {
  if (!viewer) return 'visitor'
  if (viewer.id === memberId) return 'self'
  return seesUnlisted(viewer) ? 'organiser' : 'member'
}

/** Organisers write to everybody and answer for everybody: they see also whom no list shows. */
export const seesUnlisted = (viewer: Pick<Viewer, 'roles'>): boolean => viewer.roles.has('organiser')
