import { classes } from '#ui/classes.ts'
import { Table } from '#ui/tables/tables.tsx'
import { agreeInShort, wholeCounts } from '../answers-in-words.ts'
import type { ShownResults } from '../shown-results.ts'
import { groupName } from '../snapshots/body.ts'

type Dot = { number: number; words: string; x: number; y: number; shares: [string, string] }

/**
 * Statements by how many of the first group agree, and how many of the second. It shows statements and no people, and
 * nothing that the figures do not show.
 */
export const OpinionMap = ({ results }: { results: ShownResults }) => {
  const dots = dotsOf(results)
  if (dots.length === 0) return <p>Of too few statements can it be told how each group voted.</p>
  const [one, other] = [groupName(0), groupName(1)]
  const marks = marksOf(dots)
  return (
    <>
      <p>
        {`The further to the right, the more of group ${one} agree with a statement; the further up, the more of group ${other}. At the top right stands common ground. The table below says the same.`}
      </p>
      <Picture marks={marks} one={one} other={other} />
      <Legend marks={marks} one={one} other={other} results={results} />
      <Table
        caption={{ children: 'Statements on the map', class: 'nhsuk-u-visually-hidden' }}
        firstCellIsHeader={true}
        responsive={true}
        head={[
          'Statement',
          { children: `Group ${one} agree`, format: 'numeric' },
          { children: `Group ${other} agree`, format: 'numeric' },
        ]}
        rows={dots.map(({ number, words, shares }) => [`${number}. ${words}`, ...shares])}
      />
    </>
  )
}

const Picture = ({ marks, one, other }: { marks: readonly Mark[]; one: string; other: string }) => (
  <div class="cw-opinion-map">
    <svg
      class="cw-opinion-map__picture"
      viewBox="0 0 320 320"
      role="img"
      aria-label={`Statements by how many of group ${one} and group ${other} agree. The table below holds the same figures.`}
    >
      <rect class="cw-opinion-map__frame" x="30" y="10" width="280" height="280" />
      <line class="cw-opinion-map__even" x1="30" y1="290" x2="310" y2="10" />
      {marks.map(({ numbers, x, y }) => (
        <>
          <circle
            class={classes('cw-opinion-map__dot', numbers.length > 1 && 'cw-opinion-map__dot--several')}
            cx={30 + 2.8 * x}
            cy={290 - 2.8 * y}
            r={numbers.length > 1 ? 15 : 11}
          />
          <text class="cw-opinion-map__number" x={30 + 2.8 * x} y={294 - 2.8 * y} text-anchor="middle">
            {nameOfMark(numbers)}
          </text>
        </>
      ))}
      <text class="cw-opinion-map__axis" x="170" y="310" text-anchor="middle">
        {`Group ${one} agrees →`}
      </text>
      <text class="cw-opinion-map__axis" x="18" y="150" text-anchor="middle" transform="rotate(-90 18 150)">
        {`Group ${other} agrees →`}
      </text>
    </svg>
  </div>
)

type LegendProps = { marks: readonly Mark[]; one: string; other: string; results: ShownResults }

/** What the marks mean, and what they do not. */
const Legend = ({ marks, one, other, results }: LegendProps) => {
  const several = marks.map(({ numbers }) => numbers).filter(({ length }) => length > 1)
  const [overlapping] = several
  const first = marks[0]?.numbers[0] ?? 1
  const { sizes, k } = results.snapshot.body
  const sized = [one, other].map((name, group) => {
    const size = sizes[group]
    return size === null || size === undefined ? `group ${name}` : `group ${name} (${size} people)`
  })
  return (
    <div class="cw-opinion-map__legend">
      <p>
        <strong>What the marks mean</strong>
      </p>
      <ul>
        <li>
          <Sample numbers={[first]} /> A circle is one statement, by its number in the table. No circle is a
          person, however large it is.
        </li>
        {overlapping && (
          <li>
            <Sample numbers={overlapping} /> A thick circle stands for several statements at nearly the same
            place, where their own would overlap.
            {several.map((numbers) => ` ${nameOfMark(numbers)}: ${inARow(numbers)}.`)}
          </li>
        )}
        <li>
          {`From left to right: how many of ${sized[0]} agree. From below to above: how many of ${sized[1]} agree.`}
          {k > 2 && ' The other groups are in the table of all statements.'}
        </li>
        <li>
          {`On the dashed line, as many of group ${one} agree as of group ${other}; the further from it, the more they differ.`}
        </li>
        <li>A statement of which it could be told who voted how is not on the map.</li>
      </ul>
    </div>
  )
}

const Sample = ({ numbers }: { numbers: readonly number[] }) => (
  <svg class="cw-opinion-map__sample" viewBox="0 0 32 32" aria-hidden="true">
    <circle
      class={classes('cw-opinion-map__dot', numbers.length > 1 && 'cw-opinion-map__dot--several')}
      cx="16"
      cy="16"
      r={numbers.length > 1 ? 14 : 11}
    />
    <text class="cw-opinion-map__number" x="16" y="20" text-anchor="middle">
      {nameOfMark(numbers)}
    </text>
  </svg>
)

/** Statements at nearly the same place, which one mark stands for. */
type Mark = { numbers: readonly number[]; x: number; y: number }

const nameOfMark = (numbers: readonly number[]) =>
  numbers.length > 1 ? `${numbers[0]}+${numbers.length - 1}` : `${numbers[0]}`

const inARow = (numbers: readonly number[]) => new Intl.ListFormat('en-GB').format(numbers.map(String))

/** Within so many points of each other, marks would cover each other's numbers. */
const nearby = 8

/** Each statement by itself, or with the first before it that stands so near that the two would overlap. */
function marksOf(dots: readonly Dot[]): Mark[] {
  const marks: (Mark & { numbers: number[] })[] = []
  for (const { number, x, y } of dots) {
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < nearby)
    if (near) near.numbers.push(number)
    else marks.push({ numbers: [number], x, y })
  }
  return marks
}

function dotsOf({ snapshot, texts }: ShownResults): Dot[] {
  return snapshot.body.figures.flatMap(({ number, groups: [one, other] }) => {
    const [across, up, text] = [wholeCounts(one), wholeCounts(other), texts.get(number)]
    if (!across || !up || !text || text.isAboutMe) return []
    return [
      {
        number,
        words: text.words,
        x: Math.round((100 * across.agree) / across.n),
        y: Math.round((100 * up.agree) / up.n),
        shares: [agreeInShort(one), agreeInShort(other)],
      },
    ]
  })
}
