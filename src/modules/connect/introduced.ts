/** Somebody as those see them who are introduced to them: the name, and beside it what they show to members. */
export type Introduced = {
  memberId: string
  name: string
  /** Whether their profile can be opened. */
  isListed: boolean
  role: string
  organisation: string
  part: string
  gives: string
  photograph: string | null
}

/** "Nurse, Example Trust (Hospitals)", as far as it is known. */
export function standingInWords({ role, organisation, part }: Introduced): string {
  const where = [role, organisation].filter(Boolean).join(', ')
  if (where === '') return part
  return part === '' ? where : `${where} (${part})`
}

/** "Amara and Bryn". */
export const inARow = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
