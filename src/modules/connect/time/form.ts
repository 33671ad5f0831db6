/** What can be done with a time that was offered. */
export type TimeWish = 'yes' | 'no' | 'agree' | 'withdraw' | 'cancel'

const wishes: readonly TimeWish[] = ['yes', 'no', 'agree', 'withdraw', 'cancel']

export const timeWishOf = (sent: unknown): TimeWish | undefined => wishes.find((wish) => wish === sent)
