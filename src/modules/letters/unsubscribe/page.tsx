import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Stoppable, UnsubscribeStanding } from './query.ts'

type Props = { letter: string; standing: UnsubscribeStanding }

/** What a link at the end of a letter can do, and what it has done. */
export const UnsubscribePage = ({ letter, standing }: Props) =>
  typeof standing === 'string' ? (
    <Closed because={standing} />
  ) : standing.isStopped ? (
    <Stopped letter={letter} what={standing} />
  ) : (
    <Asked letter={letter} what={standing} />
  )

const Asked = ({ letter, what }: { letter: string; what: Stoppable }) => (
  <Layout title="Stop these letters" robots="noindex">
    <PageHeading>{`Stop ${lettersOf(what)}?`}</PageHeading>
    <p>Press the button, and we send you no more of them. All else that we write to you stays as it is.</p>
    {what.means && <p>{what.means}</p>}
    <Press letter={letter} wish="stop" words="Stop them" />
    <Others />
  </Layout>
)

const Stopped = ({ letter, what }: { letter: string; what: Stoppable }) => (
  <Layout title="Stopped" robots="noindex">
    <PageHeading>{`We have stopped ${lettersOf(what)}`}</PageHeading>
    <p>You get no more of them. Some that were on their way already may still arrive.</p>
    {what.means && <p>{what.means}</p>}
    <Press letter={letter} wish="undo" words="Undo: write to me again" />
    <Others />
  </Layout>
)

const lettersOf = ({ name, topic }: Stoppable) =>
  topic === 'letters.digest' ? name : `letters about “${name}”`

const Press = ({ letter, wish, words }: { letter: string; wish: 'stop' | 'undo'; words: string }) => (
  <Form action={`/unsubscribe/${letter}`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant={wish === 'stop' ? undefined : 'secondary'}>{words}</SubmitButton>
  </Form>
)

const Others = () => (
  <p>
    <a href="/account/letters">Choose all that we write to you</a>, once you are signed in.
  </p>
)

/** There is nothing to stop: why, and what next. */
const Closed = ({ because }: { because: Exclude<UnsubscribeStanding, Stoppable> }) => (
  <Layout title={closed[because].title} robots="noindex">
    <PageHeading>{closed[because].title}</PageHeading>
    <p>{closed[because].why}</p>
    {because !== 'left' && <Others />}
  </Layout>
)

const closed = {
  unknown: {
    title: 'This link does not work',
    why: 'A part of it may be missing: if you copied it, check that you copied all of it.',
  },
  gone: {
    title: 'There is nothing to stop any more',
    why: 'We no longer write to anybody about this.',
  },
  left: {
    title: 'We no longer write to you',
    why: 'You are not a member any more, so there is nothing to stop. Thank you for the time that you were with us.',
  },
}
