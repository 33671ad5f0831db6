import type { Person, Rules } from '#maths/matching/index.ts'

type Two = { one: Person; other: Person; rules: Rules }

/** Which rules two people would break if they met, in words. That somebody asked not to meet is never among them. */
export function breachesOf({ one, other, rules }: Two): string[] {
  const sharesOrganisation = one.organisations.some((id) => other.organisations.includes(id))
  const broken: [boolean, string][] = [
    [rules.partsDiffer && one.part === other.part, 'They come from one part of the system'],
    [rules.organisationsDiffer && sharesOrganisation, 'They share an organisation'],
    [(one.times & other.times) === 0, 'No time suits them both'],
    [(one.formats & other.formats) === 0, 'No way to meet suits them both'],
  ]
  return broken.filter(([isBroken]) => isBroken).map(([, words]) => words)
}
