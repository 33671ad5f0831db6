import { z } from 'zod'
import { tagsField } from '../insight-form.ts'

type Offered = { keys: readonly string[]; behaviours: ReadonlyMap<string, string> }

/** Of what an insight speaks. */
export const tagForm = (offered: Offered) => z.object({ tags: tagsField(offered) })
