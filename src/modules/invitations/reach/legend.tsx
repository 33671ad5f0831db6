import type { ComponentChildren } from 'preact'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { few } from '../few.ts'
import { Disc } from './picture.tsx'

/** What the counts mean, in the picture and in the table alike. */
const meanings = {
  about: 'About so many people, to the nearest five',
  few: 'Somebody, and fewer than eight people: the number is hidden, so that nobody is known by it',
  nobody: 'Nobody so far',
} as const

/** What the map is drawn with. */
export const PictureLegend = () => (
  <SummaryList
    rows={[
      { key: discs, value: `A disc. ${meanings.about}: the larger, the more.` },
      { key: ring, value: `A ring. ${meanings.few}.` },
      { key: dot, value: `A dot. ${meanings.nobody}.` },
      {
        key: lines,
        value:
          'A line around the letter. On the first stand those who came by the organisers’ letter or by themselves; each line further out is one step of word of mouth more, and on the last it is three or more. No line shows who told whom.',
      },
      { key: number, value: 'A number. A part of the system, by its number in the table.' },
    ]}
  />
)

/** One mark of the map, as large as it is there; the words beside it say what it is. */
const Sample = ({ children, width = 60 }: { children: ComponentChildren; width?: number }) => (
  <svg viewBox={`0 0 ${width} 60`} width={width * 0.8} height="48" aria-hidden="true">
    {children}
  </svg>
)

const discs = (
  <Sample width={104}>
    <Disc count={few(10)} at={[20, 30]} />
    <Disc count={few(60)} at={[72, 30]} />
  </Sample>
)
const ring = (
  <Sample>
    <Disc count={few(1)} at={[30, 30]} />
  </Sample>
)
const dot = (
  <Sample>
    <Disc count={few(0)} at={[30, 30]} />
  </Sample>
)
const lines = (
  <Sample>
    <path d="M 5 45 A 44 44 0 0 1 55 45 M 0 22 A 70 70 0 0 1 60 22" fill="none" stroke="currentColor" />
  </Sample>
)
const number = (
  <Sample>
    <text x="30" y="37" text-anchor="middle" font-size="20" font-weight="600" fill="currentColor">
      1
    </text>
  </Sample>
)

/** The same for the table. */
export const TableLegend = () => (
  <>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>{`“about 10”: ${lower(meanings.about)}`}</li>
      <li>{`“a few”: ${lower(meanings.few)}`}</li>
      <li>{`“nobody”: ${lower(meanings.nobody)}`}</li>
    </ul>
    <p>
      Each count is rounded by itself, so they do not add up. Nobody can read from this who brought whom, and
      the house does not keep it.
    </p>
  </>
)

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
