/** "1 person", "1,240 people". */
export const countedPeople = (count: number) =>
  count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`

/** "59 pairs and 1 trio". */
export function groupsInWords({ pairs, trios }: { pairs: number; trios: number }): string {
  const inPairs = `${pairs.toLocaleString('en-GB')} ${pairs === 1 ? 'pair' : 'pairs'}`
  const inTrios = `${trios} ${trios === 1 ? 'trio' : 'trios'}`
  return trios === 0 ? inPairs : `${inPairs} and ${inTrios}`
}

/** "1 member", "1,240 members". */
export const countedMembers = (count: number) =>
  count === 1 ? '1 member' : `${count.toLocaleString('en-GB')} members`

/** What an organiser reads of those whom the house paused: how many, and why. Nothing where there is nobody. */
export const restingInWords = (count: number) =>
  count === 0
    ? ''
    : ` ${count === 1 ? 'One of them rests' : `${count.toLocaleString('en-GB')} of them rest`}, because nothing was heard of them in two conversations; one press of theirs brings them back.`
