import { z } from 'zod'
import { roles } from '#platform/access.ts'
import { isForEverybody, ruleKinds } from '../rule.ts'

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((words) => words.replace(/^.*@/, ''))
  .default('')

const chosen = z.string().default('')

/** A rule as an organiser makes it; it can speak of the invitations of those whose ids are given. */
export const ruleForm = (inviters: readonly string[]) =>
  z
    .object({
      kind: z.enum(ruleKinds, { error: 'Select whom the rule speaks of' }),
      inviter: chosen,
      role: chosen,
      domain,
      letsIn: z.enum(['yes', 'no'], { error: 'Select what happens to them' }),
    })
    .superRefine(({ kind, inviter, role, domain: named, letsIn }, context) => {
      const say = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (kind === 'inviter' && !inviters.includes(inviter)) say('inviter', 'Select who invited them')
      if (kind === 'inviter-role' && !roles.some((one) => one === role))
        say('role', 'Select the role of who invited them')
      const problem = kind === 'domain' && problemOfDomain(named, letsIn === 'yes')
      if (problem) say('domain', problem)
    })
    .transform(({ kind, inviter, role, domain: named, letsIn }) => ({
      kind,
      domain: kind === 'domain' ? named : null,
      inviterId: kind === 'inviter' ? inviter : null,
      inviterRole: kind === 'inviter-role' ? role : null,
      letsIn: letsIn === 'yes',
    }))
export type NewRule = z.infer<ReturnType<typeof ruleForm>>

function problemOfDomain(named: string, letsIn: boolean): string | null {
  if (named === '') return 'Enter what stands behind the @'
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(named))
    return 'Enter what stands behind the @, like thamesbank.example'
  return letsIn && isForEverybody(named)
    ? `Anybody can have an address at ${named}, so it says nothing about who they are. Enter an organisation’s own`
    : null
}

/** Somebody whom an organiser thinks of, to see what would become of them. */
export const tryForm = z.object({
  came: z.enum(['invitation', 'share-link', 'by-themselves']),
  invitedBy: chosen,
  address: z.string().trim().toLowerCase().max(254),
  isProven: z.enum(['yes', 'no']).default('no'),
})
