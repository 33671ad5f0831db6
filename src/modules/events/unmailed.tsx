import type { Counted } from './counted.ts'
import type { Event } from './event.ts'

type Props = { event: Pick<Event, 'slug'>; people: Pick<Counted, 'withoutMail'> }

/** Beside whatever writes to everybody at an event: how many it does not reach, and where to see how to reach them. */
export const Unmailed = ({ event, people: { withoutMail } }: Props) =>
  withoutMail > 0 ? (
    <p>
      {withoutMail === 1
        ? 'One person has no e-mail, so please tell them yourself: '
        : `${withoutMail.toLocaleString('en-GB')} people have no e-mail, so please tell them yourself: `}
      <a href={`/programme/${event.slug}/people`}>see how to reach them</a>.
    </p>
  ) : null
