import { InsetText } from '#ui/inset-text/inset-text.tsx'

/** Stands over a text that somebody else has written since it was opened: theirs, over what was typed. */
export const WrittenMeanwhile = ({ theirs }: { theirs: string }) => (
  <InsetText>
    <p>
      {theirs === ''
        ? 'Somebody else has taken back what stood here since you opened it.'
        : 'Somebody else has written this since you opened it:'}
    </p>
    {theirs !== '' && (
      <p class="cw-own-words" dir="auto">
        {theirs}
      </p>
    )}
    <p>Nothing of yours is lost: it still stands below. Save again if it is to stand in its place.</p>
  </InsetText>
)
