import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'
import type { Overlapping } from '../overlapping.ts'
import { OverlappingEvents } from '../overlapping-events.tsx'
import type { Missing } from './problems.ts'

type Props = { event: Event; missing: readonly Missing[]; overlapping: readonly Overlapping[] }

/** Where an event is published, or what is missing yet. */
export const PublishPage = ({ event, missing, overlapping }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="Publish it" robots="noindex" back={home}>
      <PageHeading caption={event.title}>
        {missing.length > 0 ? 'Not ready to be published' : 'Publish it'}
      </PageHeading>
      <OverlappingEvents others={overlapping} />
      {missing.length > 0 ? (
        <>
          <p>Before it can be published:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {missing.map(({ says, href }) => (
              <li>
                <a href={href}>{says}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            Everybody sees it then, and can register. You can still change its words and places; if you change
            its time, whoever registered is told.
          </p>
          {event.format !== 'in-person' && event.joinLink === '' && (
            <p>
              It does not say yet where to join online. You can <a href={`${home}/change`}>add that later</a>,
              until 24 hours before it begins.
            </p>
          )}
          <Form action={`${home}/publish`}>
            <SubmitButton>Publish it</SubmitButton>
          </Form>
        </>
      )}
    </Layout>
  )
}
