import { z } from 'zod'
import { isForEverybody } from '../rule.ts'

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((words) => words.replace(/^.*@/, ''))
  .default('')

/** A rule as an organiser makes it. */
export const ruleForm = z
  .object({
    kind: z.enum(['invitation', 'share-link', 'domain'], { error: 'Select whom the rule speaks of' }),
    domain,
    letsIn: z.enum(['yes', 'no'], { error: 'Select what happens to them' }),
  })
  .superRefine(({ kind, domain: named, letsIn }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['domain'], message })
    if (kind !== 'domain') return
    if (named === '') say('Enter what stands behind the @')
    else if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(named))
      say('Enter what stands behind the @, like thamesbank.example')
    else if (letsIn === 'yes' && isForEverybody(named))
      say(
        `Anybody can have an address at ${named}, so it says nothing about who they are. Enter an organisation’s own`,
      )
  })
  .transform(({ kind, domain: named, letsIn }) => ({
    kind,
    domain: kind === 'domain' ? named : null,
    letsIn: letsIn === 'yes',
  }))
export type NewRule = z.infer<typeof ruleForm>

/** Somebody whom an organiser thinks of, to see what would become of them. */
export const tryForm = z.object({
  came: z.enum(['invitation', 'share-link', 'by-themselves']),
  address: z.string().trim().toLowerCase().max(254),
  isProven: z.enum(['yes', 'no']).default('no'),
})
