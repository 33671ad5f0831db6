import type { ComponentChildren } from 'preact'
import { Tag } from '#ui/tag/tag.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { ChangesInWords, InlineText } from '../comparison/compared-text.tsx'
import { passageOf } from '../comparison/comparison.ts'
import type { FrameworkVersion } from '../version.ts'
import { kindWords, type NewChange, nameOfText } from './suggestion.ts'

type ListProps<Change extends NewChange> = {
  changes: readonly Change[]
  version: FrameworkVersion
  /** What stands below a change. */
  below?: (change: Change, index: number) => ComponentChildren
}

/** Each text of a suggestion: as it was, and as it would be. */
export const ChangeList = <Change extends NewChange>({ changes, version, below }: ListProps<Change>) => (
  <ul class="cw-passages">
    {changes.map((change, index) => (
      <li id={`change-${index + 1}`}>
        <p class="cw-passages__name">
          {nameOfText(change, version)} <Tag colour={colours[change.kind]}>{kindWords[change.kind]}</Tag>
        </p>
        <ChangeText {...change} />
        {below?.(change, index)}
      </li>
    ))}
  </ul>
)

const colours = { keep: 'grey', change: 'blue', add: 'green', remove: 'red' } as const

/** The words of a change, with what differs marked. */
export const ChangeText = ({ kind, was, words }: Pick<NewChange, 'kind' | 'was' | 'words'>) => {
  if (kind === 'change') {
    const passage = passageOf(was, words)
    return (
      <>
        <InlineText passage={passage} />
        <ChangesInWords passage={passage} />
      </>
    )
  }
  return (
    <p class="cw-compared__text">
      <Wording text={kind === 'add' ? words : was} />
    </p>
  )
}
