const dayMs = 24 * 60 * 60 * 1000

/** How long whoever left may come back, before the house erases them by itself. */
export const graceDays = 30
/** How long before that they are told once more. */
export const warningDays = 7

export const erasedFrom = (leftAt: Date) => new Date(leftAt.getTime() + graceDays * dayMs)
export const warnedFrom = (now: Date) => new Date(now.getTime() + warningDays * dayMs)
