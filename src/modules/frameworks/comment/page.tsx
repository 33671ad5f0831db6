import { AttributionField, type Namings } from '#modules/people/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { unnamed } from '../attribution.ts'
import { commentsOf, commentsOn } from '../commenting/address.ts'
import type { Reader } from '../commenting/comment.ts'
import { HiddenNote, HowCommentsAreRead, PassageList } from '../commenting/comment-list.tsx'
import { mostWords } from '../commenting/form.ts'
import type { Thread } from '../commenting/queries.ts'
import { behaviourName, characteristicName, countOf } from '../naming.ts'
import { suggestAddress } from '../suggesting/address.ts'
import { addressOf, type VersionSummary } from '../version.ts'
import { StandingNotice } from '../version-bar.tsx'

type Props = {
  version: VersionSummary
  versions: readonly [VersionSummary, ...VersionSummary[]]
  thread: Thread
  reader: Reader
  namings: Namings
  /** Under which a new comment is written down. */
  id: string
  form: FormState
  done?: string | undefined
}

/** What members noted beside one behaviour, and the way to note something oneself. */
export const CommentPage = ({ version, versions, thread, reader, namings, id, form, done }: Props) => {
  const { characteristic, behaviour, passages, count, hiddenCount } = thread
  const name = behaviourName(behaviour)
  return (
    <Layout
      title={`Comments on “${name}”`}
      thread={characteristic.key}
      robots="noindex"
      problem={form.problems.length > 0}
      breadcrumb={[
        { href: addressOf(version), text: version.title },
        { href: addressOf(version, characteristic), text: characteristicName(characteristic) },
        { href: addressOf(version, characteristic, behaviour), text: name },
      ]}
    >
      <Done done={done} says={says} />
      <Problems form={form} />
      <PageHeading thread={characteristic.key} caption={characteristicName(characteristic)}>
        {count === 0 ? 'Comments' : countOf(count, 'comment')}
      </PageHeading>
      <StandingNotice version={version} versions={versions} />
      {behaviour.title && <h2 class="nhsuk-heading-s">{behaviour.title}</h2>}
      <p class="cw-saying" data-mark-into="quoted">
        <Wording text={behaviour.text} />
      </p>
      <Toolbar label="More with this behaviour">
        {version.status !== 'superseded' && (
          <a href={suggestAddress(version, characteristic)}>Suggest another wording</a>
        )}
        <a href={commentsOf(version)}>All comments on this wording</a>
      </Toolbar>
      <div class="cw-notes">
        {count === 0 && <EmptyState>Nobody has noted anything here yet.</EmptyState>}
        <PassageList passages={passages} framework={version.framework.slug} reader={reader} />
        <HiddenNote count={hiddenCount} />
      </div>
      {version.status === 'superseded' ? (
        <TooLate words={form.values.words} />
      ) : (
        <AddComment address={commentsOn(version, characteristic, behaviour)} {...{ id, form, namings }} />
      )}
    </Layout>
  )
}

/** What somebody wrote while another wording came into force is still theirs, to be noted there. */
const TooLate = ({ words }: { words: FormState['values'][string] | undefined }) =>
  words ? (
    <Section title="Your comment was not added" id="add">
      <p>
        This wording was superseded, so it takes no more comments. These are your words, to note beside one in
        force:
      </p>
      <Quote>{String(words)}</Quote>
    </Section>
  ) : null

type AddProps = { address: string; id: string; form: FormState; namings: Namings }

const AddComment = ({ address, id, form, namings }: AddProps) => (
  <Section title="Add a comment" id="add">
    <Form action={address} data-island="mark-words">
      <HiddenField name="id" value={id} />
      <TextArea form={form} name="words" label="Your comment" rows={5} maxLength={mostWords} />
      <TextArea
        form={form}
        name="quoted"
        label="Which words do you mean? (optional)"
        hint="Copy them from the wording above. Leave it empty if you mean all of it"
        rows={2}
      />
      <AttributionField {...{ form, namings, unnamed }} />
      <SubmitButton>Add the comment</SubmitButton>
    </Form>
    <HowCommentsAreRead />
  </Section>
)

const says = {
  commented: 'Your comment is here for members to read.',
  changed: 'Your comment is changed.',
  'taken-back': 'Your comment is taken back. Nobody reads it any more.',
  answered: 'Your answer stands below the comment, and its author is told.',
  hidden: 'The comment is hidden, and its author is told why.',
  shown: 'The comment can be read again.',
}
