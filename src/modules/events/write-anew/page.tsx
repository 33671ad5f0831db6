import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { OwnPlace } from '../own-place.ts'
import { Told, WhyNotSaved } from '../told.tsx'
import type { NotSaved } from '../told-form.ts'

type Props = {
  place: OwnPlace
  action: string
  form: FormState
  notSaved: NotSaved | null
  now: Date
}

/** What somebody without e-mail told, for an organiser to change while they are on the telephone. */
export const WriteAnewPage = ({ place, action, form, notSaved, now }: Props) => {
  const { event, registration } = place
  const title = `What ${registration.guestName} told`
  return (
    <Layout
      title={`${title}: ${event.title}`}
      robots="noindex"
      back={`/programme/${event.slug}/people`}
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <PageHeading
        caption={event.title}
        lead="They have no e-mail, so you change it for them while you speak with them. The rules are those that hold for everybody."
      >
        {title}
      </PageHeading>
      {notSaved && <WhyNotSaved {...{ place, action, notSaved }} isForThem={true} />}
      <Told {...{ place, action, form, now }} isForThem={true} />
    </Layout>
  )
}
