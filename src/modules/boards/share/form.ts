import { z } from 'zod'
import { openUntilField } from '../open-until-field.ts'

export const shareForm = z.object({ openUntil: openUntilField })
