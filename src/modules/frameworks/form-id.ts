import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** Nobody types it: it comes with a form, so that the second of two presses leads to what the first made. */
export const formId = z.uuid().catch(() => randomUUID())
