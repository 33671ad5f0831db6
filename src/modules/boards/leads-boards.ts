import type { RoleDoor, Viewer } from '#platform/access.ts'
import { mayUse } from '#platform/access.ts'

/** Who prepares and leads boards: who runs the programme, and who runs a workshop. */
export const leader = 'organiser or facilitator' satisfies RoleDoor

/** Whether somebody may lead a board. */
export const leadsBoards = (viewer: Viewer | null): boolean => mayUse(leader, viewer)
