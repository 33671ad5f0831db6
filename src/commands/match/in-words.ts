import type { BindingRule, GroupPlan, Plan, Reason } from '#maths/matching/index.ts'

export type Why = (Plan | GroupPlan)['unmatched'][number]['why']

const ifOnly: Record<BindingRule, string> = {
  organisation: 'if people of one organisation could meet',
  part: 'if people of one part of the system could meet',
  met: 'if they could meet somebody again',
  times: 'if they had time when others have',
  formats: 'if they could meet in another way',
}

/** Why somebody is left out, in a sentence for the organiser. */
export function explainWhy(why: Why): string {
  if (why.kind === 'odd') return 'The number of people is odd.'
  if (why.kind === 'unfinished') return 'The time was up before a better plan was found.'
  if (why.kind === 'ungrouped') return 'No group was found in which they may meet everybody.'
  if (why.kind === 'crowded')
    return why.hubs === 0
      ? `They are of ${why.group} people who can only meet among themselves, and do not come out even.`
      : `They are of ${why.group} people who compete for ${why.hubs} others to meet.`
  const ways = why.without.map(({ rule, count }) => `${count} ${ifOnly[rule]}`)
  return `There is nobody whom they may meet${ways.length > 0 ? `: ${ways.join(', ')}` : ''}.`
}

/** What a rule would change if it did not stand. */
export const loosened: Record<BindingRule, string> = {
  organisation: 'Let people of one organisation meet',
  part: 'Let people of one part of the system meet',
  met: 'Let people meet again',
  times: 'Let everybody meet at any time',
  formats: 'Let everybody meet in any way',
}

/** Why these two, in a few words each. */
export function explainReason(reason: Reason): string {
  if (reason.kind === 'part') return 'different parts of the system'
  if (reason.kind === 'place') return 'different places'
  if (reason.kind === 'profession') return 'different professions'
  if (reason.kind === 'seniority')
    return reason.steps === 1 ? 'one step apart in experience' : `${reason.steps} steps apart in experience`
  if (reason.kind === 'lived') return 'lived experience beside professional'
  return `both care about ${reason.shared.join(', ')}`
}
