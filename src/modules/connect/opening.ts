import { z } from 'zod'

/** The opening of a form that a message was written in. A word that is none is another opening. */
export const openingForm = z.uuid()
