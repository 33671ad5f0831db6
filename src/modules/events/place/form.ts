import { z } from 'zod'
import { type Asking, askedForm } from '../asked-form.ts'
import { revisionField } from '../event-fields.ts'

/** What somebody can say of their own place, from a mail or signed in. */
export const placeWishes = ['confirm', 'give-up', 'still-coming', 'stay-online', 'came', 'could-not'] as const
export type PlaceWish = (typeof placeWishes)[number]

export const placeWishOf = (sent: unknown): PlaceWish | undefined => placeWishes.find((wish) => wish === sent)

/** What somebody tells anew of how they come. */
export const tellForm = (asking: Asking) => askedForm(asking).extend({ revision: revisionField })

/** The same, where they only answer what the event asks. */
export const answerForm = z.object({ revision: revisionField })
