import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'
import type { FieldChange } from './block.ts'
import { Changes } from './changes.tsx'

/** What somebody else did while a form was open. */
export type Meanwhile = {
  /** Who, and when. */
  who: string
  changes: readonly FieldChange[]
  /** Whether theirs stands in the form already, where the reader had changed nothing. */
  isMerged: boolean
}

/** Tells an editor that another saved first: nothing is lost, and what they may do. */
export const ChangedMeanwhile = ({ who, changes, isMerged }: Meanwhile) => (
  <WarningCallout heading="Somebody else has changed this meanwhile">
    <p>
      Nothing was overwritten. Your words stand in the form below, as you typed them, and are not saved yet.
      {isMerged && ' In the fields that you had left as they were, theirs stand already.'}
    </p>
    <p>{`This is what was changed by ${who}:`}</p>
    <Changes changes={changes} />
    <p>
      Take from their change what you want to keep, then save yours over it; or leave yours, and go on from
      theirs.
    </p>
  </WarningCallout>
)
