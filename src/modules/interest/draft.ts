const dayMs = 24 * 60 * 60 * 1000

/** How long a draft is kept after the last answer, and how long before that its writer is warned. */
export const draftDays = 30
export const warningDays = 7

/** When a draft that was changed now will be forgotten. */
export const forgottenAt = (changedAt: Date) => new Date(changedAt.getTime() + draftDays * dayMs)

/** Drafts that are forgotten before this are warned now. */
export const warnBefore = (now: Date) => new Date(now.getTime() + warningDays * dayMs)
