import { holdsRole, type Viewer } from '#platform/access.ts'
import type { Whose } from './insights.ts'

/** Who says of what an insight speaks: whoever said it or wrote it down, and those who work on the wording. */
export const mayTag = (viewer: Viewer, { own, keptIt }: Whose): boolean =>
  own !== null ||
  keptIt ||
  (['organiser', 'editor', 'facilitator'] as const).some((role) => holdsRole(role, viewer))
