type Wishes = { wantsEvents?: boolean | undefined; events?: unknown }

/** Whether somebody would like to come to events and chose none of them yet: their welcome leads to what is on. */
export const looksForEvents = ({ wantsEvents = false, events = [] }: Wishes): boolean =>
  wantsEvents && Array.isArray(events) && events.length === 0
