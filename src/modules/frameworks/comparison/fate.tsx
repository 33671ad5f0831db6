import type { Relation } from '#maths/lineage/index.ts'
import { Tag, type TagColour } from '#ui/tag/tag.tsx'
import type { ComparedRow } from './comparison.ts'
import { changeWords, relationWords } from './words.ts'

const colours: Readonly<Record<Relation, TagColour>> = {
  kept: 'grey',
  reworded: 'blue',
  moved: 'purple',
  'moved-and-reworded': 'purple',
  split: 'aqua-green',
  merged: 'aqua-green',
  new: 'green',
  dropped: 'red',
}

/** What became of a behaviour, in words; colour only helps. */
export const Fate = ({ row }: { row: ComparedRow }) => {
  const small = changeWords[row.passage.change]
  return (
    <span class="cw-fate">
      {row.relations.map((relation) => (
        <>
          <Tag colour={colours[relation]}>{relationWords[relation]}</Tag>{' '}
        </>
      ))}
      {small && !row.relations.includes('moved') && <span class="cw-fate__note">{small}</span>}{' '}
      {row.isProposed && (
        <Tag colour="yellow" class="cw-fate__proposed">
          Proposed
        </Tag>
      )}
    </span>
  )
}

/** What "proposed" means, where something is. */
export const ProposedNote = ({ count }: { count: number }) =>
  count === 0 ? null : (
    <p class="cw-small">
      {`${count} ${count === 1 ? 'of these relations is' : 'of these relations are'} marked `}
      <strong>proposed</strong>: suggested by the house from the words alone, and not yet decided by an
      editor.
    </p>
  )
