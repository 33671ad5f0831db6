import { z } from 'zod'
import type { Body } from '#platform/route.ts'

/** How many came to an event of the past. */
export const cameForm = z.object({
  came: z
    .string({ error: 'Enter how many came' })
    .trim()
    .regex(/^[1-9]\d{0,4}$/, 'Enter how many came as a number, like 60')
    .transform(Number),
})

/** What an organiser presses beside a name: whether they came, that they were told, or to take them out. */
export type Press = {
  wish: 'came' | 'could-not' | 'not-said' | 'remove' | 'told'
  registrationId: string
  /** Up to when they were told of what had happened. */
  upTo?: Date
  /** Whether whoever is taken out knows of it: they may have asked for it themselves. */
  know?: boolean
}

const form = /^(came|could-not|not-said|remove):([\da-f-]{36})$/
const toldForm = /^told:([\da-f-]{36}):(\d{13})$/

/** One press says both what and of whom. */
export function readPress({ press: sent, know }: Body): Press | undefined {
  const [, told, upTo] = typeof sent === 'string' ? (toldForm.exec(sent) ?? []) : []
  if (told) return { wish: 'told', registrationId: told, upTo: new Date(Number(upTo)) }
  const [, wish, registrationId] = typeof sent === 'string' ? (form.exec(sent) ?? []) : []
  // The pattern has these words alone.
  return wish && registrationId
    ? { wish: wish as Press['wish'], registrationId, know: know === 'yes' }
    : undefined
}
