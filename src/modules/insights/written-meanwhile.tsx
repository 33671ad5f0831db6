import { InsetText } from '#ui/inset-text/inset-text.tsx'

/** Stands over a form that somebody else has saved since it was opened: what was typed is kept, and nothing saved. */
export const ChangedMeanwhile = ({ href }: { href: string }) => (
  <InsetText>
    <p>
      Somebody else has saved this since you opened it. Nothing of yours is lost: it still stands below.{' '}
      <a href={href}>See what they saved</a>, then save again if you still want to.
    </p>
  </InsetText>
)

/** The same where it is a text: what the other wrote, over what was typed. */
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
