import { InsetText } from '../inset-text/inset-text.tsx'

type Props = {
  /** Where it can be read as it is saved now. */
  href: string
  /** Who that can have been, at the beginning of a sentence. */
  who?: 'Somebody else' | 'Another organiser' | 'Somebody, perhaps you in another window,'
}

/** Stands over a form that somebody else has saved since it was opened: what was typed is kept, and nothing saved. */
export const ChangedMeanwhile = ({ href, who = 'Another organiser' }: Props) => (
  <InsetText>
    <p>
      {`${who} has saved this since you opened it. Nothing of yours is lost: it still stands below. `}
      <a href={href}>See what is saved now</a>, then save again if you still want to.
    </p>
  </InsetText>
)
