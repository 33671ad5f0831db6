import { z } from 'zod'
import { questionField } from '../question-field.ts'

export const askForm = z.object({ question: questionField })
