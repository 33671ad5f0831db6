import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Event, isOver } from '../event.ts'
import type { Missing } from '../missing.ts'
import { MissingList } from '../missing-list.tsx'
import type { Overlapping } from '../overlapping.ts'
import { OverlappingEvents } from '../overlapping-events.tsx'

type Props = { event: Event; missing: readonly Missing[]; overlapping: readonly Overlapping[]; now: Date }

/** Where an event is published, or what is missing yet. */
export const PublishPage = ({ event, missing, overlapping, now }: Props) => {
  const home = `/programme/${event.slug}`
  const isPast = isOver(event, now)
  return (
    <Layout title="Publish it" robots="noindex" back={home}>
      <PageHeading caption={event.title}>{titleOf({ missing, isPast })}</PageHeading>
      <OverlappingEvents others={overlapping} />
      {missing.length > 0 ? (
        <MissingList missing={missing} />
      ) : (
        <>
          {isPast ? (
            <p>
              Its time is past, so it goes into the record: everybody sees it among the past events, and
              nobody registers. Then say how many came, and what came of it.
            </p>
          ) : (
            <p>
              Everybody sees it then, and can register. You can still change its words and places; if you
              change its time, whoever registered is told.
            </p>
          )}
          {!isPast && event.format !== 'in-person' && event.joinLink === '' && (
            <p>
              It does not say yet where to join online. You can <a href={`${home}/change`}>add that later</a>,
              until 24 hours before it begins.
            </p>
          )}
          <Form action={`${home}/publish`}>
            <SubmitButton>{isPast ? 'Put it in the record' : 'Publish it'}</SubmitButton>
          </Form>
        </>
      )}
    </Layout>
  )
}

const titleOf = ({ missing, isPast }: { missing: readonly Missing[]; isPast: boolean }) => {
  if (missing.length > 0) return 'Not ready to be published'
  return isPast ? 'Put it in the record' : 'Publish it'
}
