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
