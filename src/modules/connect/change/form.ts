import { z } from 'zod'
import { aboutField, revisionField, titleField } from '../campaign-fields.ts'

/** What a campaign is called and what members read of it. */
export const changeForm = z.object({ title: titleField, about: aboutField, revision: revisionField })
export type Changing = z.infer<typeof changeForm>
