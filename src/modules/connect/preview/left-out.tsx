import { Details } from '#ui/details/details.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { leftOutInWords } from '../left-out-in-words.ts'
import type { LeftOut } from './query.ts'

/** So many are shown before the rest is folded away. */
const few = 20

/** Who sits out and why. They are told in kind words, and come first next time. */
export const LeftOutList = ({ leftOut }: { leftOut: readonly LeftOut[] }) => (
  <>
    <p>They are told why, and come first next time.</p>
    <Rows leftOut={leftOut.slice(0, few)} />
    {leftOut.length > few && (
      <Details summary={`${leftOut.length - few} more`}>
        <Rows leftOut={leftOut.slice(few)} />
      </Details>
    )}
  </>
)

const Rows = ({ leftOut }: { leftOut: readonly LeftOut[] }) => (
  <Table
    caption={{ children: 'Who sits out, and why', class: 'nhsuk-u-visually-hidden' }}
    firstCellIsHeader={true}
    responsive={true}
    head={['Name', 'Why']}
    rows={leftOut.map(({ name, why }) => [name, leftOutInWords(why)])}
  />
)
