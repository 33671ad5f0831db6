/** Somebody who might come, as an organiser knows them. */
export type Guest = { first: string; last: string; address: string; part: string; organisation: string }

const firstNames =
  'Zoë Siân Łucja Aoife Babak Chidi Dilys Emeka Fatou Grâce Hüseyin Imani Jorge Kavita Lwazi Małgorzata Nikhil Órla Priya Quentin Rhŷs Søren Thandi Umar Véronique Wanjiru Xiomara Yusuf Zeynep'.split(
    ' ',
  )
const lastNames =
  'Wiśniewska O’Hara Ångström Bello Castaño Dlamini Évreux Fofanah García Høegh Iyer Jäger Kowalczyk'.split(
    ' ',
  )

/** Where people stand, as the house calls it; most lists know some part better than the others. */
const standing = [
  ['Hospitals', 'Test Hospital; wards 3 and 4'],
  ['Councils', 'Test Borough Council'],
  ['Hospitals', 'The “Old” Test Infirmary'],
  ['Voluntary and community organisations', 'Test Neighbours\nand friends'],
  ['Primary care', 'Test Street Surgery'],
  ['Residents and people who use services', ''],
  ['Unpaid carers', ''],
  ['Mental health and community services', ''],
] as const

export const fullName = ({ first, last }: Pick<Guest, 'first' | 'last'>) => `${first} ${last}`

const inAddress = (words: string) =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/[^a-z]/g, '')

/** A guest of this name: invented, as the surname says. */
export function guest(first: string, surname: string, at = 5): Guest {
  const [part, organisation] = standing[at % standing.length] ?? standing[0]
  const address = `${inAddress(first)}.${inAddress(surname)}@guests.example`
  return { first, last: `Test-${surname}`, address, part, organisation }
}

/** So many people whose names no two share: the two lists have no common length. */
const crowd = (count: number): Guest[] =>
  Array.from({ length: count }, (_, index) =>
    guest(
      firstNames[index % firstNames.length] ?? '',
      lastNames[(index + 2) % lastNames.length] ?? '',
      index,
    ),
  )

export const cellsOf = ({ first, last, address, organisation, part }: Guest) => [
  first,
  last,
  address,
  organisation,
  part,
]

const many = crowd(58)
/** Those of the many who answer; the others are silent. */
export const coming = many.slice(0, 46)
export const silent = many.slice(46)

/** Those of whom more is told. */
export const gwen = guest('Gwen', 'Price')
export const bryn = guest('Bryn', 'Davies')
export const olu = guest('Olu', 'Adeyemi', 1)
export const nell = guest('Nell', 'Nay')

/** Everybody on the first list to whom a letter goes, and those who are new on the second. */
export const invited = [...many, gwen, bryn, olu, nell]
export const copied = ['Ana', 'Ben', 'Cleo', 'Dai', 'Eve', 'Finn'].map((first, at) =>
  guest(first, 'Later', at),
)

/** Those to whom a member passes the word on: three are accepted, one is declined, and two need not wait. */
export const waiting = ['Ada', 'Bea', 'Cal'].map((first, at) => guest(first, 'Mouth', at + 4))
export const del = guest('Del', 'Mouth')
export const ledIn = ['Eli', 'Flo'].map((first) => guest(first, 'Mouth'))

/** An organiser's own list after some weeks of keeping it: not all of its lines are well, and one is a member's. */
export function firstList(member: { address: string }): string[][] {
  const rows = invited.map(cellsOf)
  // A formula by which a spreadsheet keeps a name from being taken for something else.
  rows[40] = [`="${many[40]?.first}"`, ...(rows[40] ?? []).slice(1)]
  rows.splice(30, 0, ['', '', '', '', ''])
  rows.splice(20, 0, ['Wren', 'Test-Wrong', 'wren at guests.example', '', 'Hospitals'])
  rows.splice(10, 0, ['', '', `${many[3]?.address.toUpperCase()} `, '', ''])
  rows.push(['Amara', 'Test-Okafor', member.address, '', 'Councils'])
  return [['First name', 'Surname', 'E-mail', 'Organisation', 'Part of the system'], ...rows]
}
