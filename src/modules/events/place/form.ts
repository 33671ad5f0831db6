/** What somebody can say of their own place, from a mail or signed in. */
export const placeWishes = ['confirm', 'give-up', 'still-coming', 'stay-online', 'came', 'could-not'] as const
export type PlaceWish = (typeof placeWishes)[number]

export const placeWishOf = (sent: unknown): PlaceWish | undefined => placeWishes.find((wish) => wish === sent)
