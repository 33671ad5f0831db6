import { dayInWords } from '#platform/day.ts'
import type { NamedHat } from './hats.ts'

type Shown = Pick<NamedHat, 'roleInWords' | 'organisationName' | 'partName'>

/** A hat in a line: what somebody does, where, and in which part of the system. */
export const hatInWords = ({ roleInWords, organisationName, partName }: Shown): string =>
  [roleInWords, organisationName, partName].filter(Boolean).join(', ')

/** Where somebody stands, the main hat first. */
export const HatList = ({ hats }: { hats: readonly NamedHat[] }) => (
  <ul class="nhsuk-list cw-hats">
    {hats.map((hat) => (
      <li>
        <HatWords hat={hat} />
      </li>
    ))}
  </ul>
)

/** A hat in two lines: the role and where; below, the part of the system. */
export const HatWords = ({ hat }: { hat: Shown }) => {
  const { roleInWords, organisationName, partName } = hat
  const above = [roleInWords, organisationName].filter(Boolean).join(', ')
  return above ? (
    <>
      {above}
      <span class="cw-hats__part">{partName}</span>
    </>
  ) : (
    <>{partName}</>
  )
}

type Span = Pick<NamedHat, 'sinceOn' | 'untilOn'>

/** From when to when: "since 2 June 2022", "from 1 May 2020 to 2 June 2022". */
export function wornInWords({ sinceOn, untilOn }: Span): string {
  if (untilOn === null) return `since ${dayInWords(sinceOn)}`
  if (untilOn === sinceOn) return `for no whole day, on ${dayInWords(sinceOn)}`
  return `from ${dayInWords(sinceOn)} to ${dayInWords(untilOn)}`
}

/** The same at the beginning of a line. */
export function wornAsLine(span: Span): string {
  const words = wornInWords(span)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
