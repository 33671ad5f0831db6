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
  return (
    <>
      <p>
        {`Each number is a statement: the further to the right, the more of group ${one} agree; the further up, the more of group ${other}. At the top right stands common ground. The table below says the same.`}
      </p>
      <Picture dots={dots} one={one} other={other} />
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

const Picture = ({ dots, one, other }: { dots: readonly Dot[]; one: string; other: string }) => (
  <div class="cw-opinion-map">
    <svg
      class="cw-opinion-map__picture"
      viewBox="0 0 320 320"
      role="img"
      aria-label={`Statements by how many of group ${one} and group ${other} agree. The table below holds the same figures.`}
    >
      <rect class="cw-opinion-map__frame" x="30" y="10" width="280" height="280" />
      <line class="cw-opinion-map__even" x1="30" y1="290" x2="310" y2="10" />
      {dots.map(({ number, x, y }) => (
        <>
          <circle class="cw-opinion-map__dot" cx={30 + 2.8 * x} cy={290 - 2.8 * y} r="11" />
          <text class="cw-opinion-map__number" x={30 + 2.8 * x} y={294 - 2.8 * y} text-anchor="middle">
            {number}
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
