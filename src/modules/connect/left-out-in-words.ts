import type { BindingRule, WhyLeftOut } from '#maths/matching/index.ts'

const loosened: Readonly<Record<BindingRule, string>> = {
  organisation: 'in their own organisation',
  part: 'in their own part of the system',
  met: 'whom they have met before',
  times: 'to whom another time would suit',
  formats: 'to whom another way to meet would suit',
}

/** Why somebody sits out, in words for the organiser. Nobody's wish not to meet them is ever among them. */
export function leftOutInWords(why: WhyLeftOut): string {
  if (why.kind === 'odd') return 'The number is odd, so one person is over.'
  if (why.kind === 'unfinished') return 'Nobody was found for them this time.'
  if (why.kind === 'crowded')
    return `${why.group} people could meet only ${why.hubs} others, and all of those were met.`
  const [best] = why.without
  const more = best ? ` ${best.count} would be there ${loosened[best.rule]}.` : ''
  return `Nobody is left whom they may meet.${more}`
}
