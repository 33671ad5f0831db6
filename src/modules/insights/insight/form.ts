import { z } from 'zod'
import { attributionField, usesField } from '../insight-form.ts'

/** How an author wants to be named with what they said, and what it may be used for. */
export const changeForm = z.object({ attribution: attributionField, uses: usesField })
export type Changing = z.infer<typeof changeForm>
