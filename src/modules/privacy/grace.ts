const dayMs = 24 * 60 * 60 * 1000

/** How long whoever left may come back, before the house erases them by itself. */
export const graceDays = 30
/** How long before that, at the least, they are told once more. */
const warningMs = 7 * dayMs

export const erasedFrom = (leftAt: Date) => new Date(leftAt.getTime() + graceDays * dayMs)

/** Until when somebody can be warned now of what comes at that instant: whoever is due later is warned later. */
export const warnedFrom = (now: Date) => new Date(now.getTime() + warningMs)

/** Whoever was warned after this instant was not warned long enough ago. */
export const warnedInTime = (now: Date) => new Date(now.getTime() - warningMs)

/**
 * When the house erases somebody: not before they have known of it for a week, however long ago they left. Nobody may
 * have been warned in time where the house stood still, or where a backup was restored.
 */
export const endOf = (departure: { erasedFrom: Date; warnedAt: Date | null }, now: Date) =>
  new Date(Math.max(departure.erasedFrom.getTime(), (departure.warnedAt ?? now).getTime() + warningMs))
