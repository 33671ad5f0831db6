import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { DifferenceKey } from '#ui/layout/difference-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { unnamed } from '../attribution.ts'
import { draftAddress } from '../drafting/draft.ts'
import { versionName } from '../naming.ts'
import { suggestionAddress, suggestionsAddress } from '../suggesting/address.ts'
import { ChangeList } from '../suggesting/change-list.tsx'
import type { FoundSuggestion } from '../suggesting/found.ts'
import { type Ground, type Place, seenIn } from '../suggesting/ground.ts'
import { Meanwhile } from '../suggesting/meanwhile.tsx'
import { statusWords, titleOf } from '../suggesting/suggestion.ts'
import { fieldOf, mostReason } from './form.ts'

type Props = FoundSuggestion & {
  ground: Ground
  places: readonly Place[]
  by: string
  form: FormState
  /** Another editor changed the draft while this one decided. */
  isOvertaken: boolean
}

/** A suggestion for an editor to decide on, text by text, against the words that it would replace. */
export const DecideSuggestionPage = (given: Props) => {
  const { suggestion, version, ground, by, form, isOvertaken } = given
  const { changes, why } = suggestion
  return (
    <Layout
      title={`Decide: ${titleOf(changes, version)}`}
      thread={changes[0]?.characteristic}
      robots="noindex"
      back={suggestionAddress(version, suggestion)}
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <PageHeading caption="A suggested wording" lead={<Lead ground={ground} />}>
        {titleOf(changes, version)}
      </PageHeading>
      {isOvertaken && (
        <InsetText>
          <p>
            <strong>Nothing is decided yet.</strong> The draft was changed while you were deciding. Look once
            more: this is how it stands now.
          </p>
        </InsetText>
      )}
      {why && <Quote by={by || unnamed}>{why}</Quote>}
      <DifferenceKey />
      <DecisionForm {...given} />
    </Layout>
  )
}

const DecisionForm = ({ suggestion, version, ground, places, form }: Props) => {
  const { changes } = suggestion
  const where = ground.draft ? 'the draft' : ground.base ? versionName(ground.base) : 'the framework'
  return (
    <Form action={`${suggestionAddress(version, suggestion)}/decide`}>
      <HiddenField name="seen" value={seenIn(ground)} />
      <ChangeList
        changes={changes}
        version={version}
        below={(change, index) => (
          <>
            <Meanwhile place={places[index]} where={where} />
            <RadioField
              form={form}
              name={fieldOf(index)}
              legend={change.kind === 'keep' ? 'Shall it stay so?' : 'Are these words taken up?'}
              inline={true}
              small={true}
              items={[
                { value: 'accepted', label: 'Yes' },
                { value: 'declined', label: 'No' },
              ]}
            />
          </>
        )}
      />
      <TextArea
        form={form}
        name="reason"
        label="Why?"
        hint="Its author is told this once, and all members can read it. Needed where something is not taken up"
        rows={4}
        maxLength={mostReason}
      />
      <Presses hasSeveral={changes.length > 1} />
    </Form>
  )
}

const Presses = ({ hasSeveral }: { hasSeveral: boolean }) => (
  <div class="nhsuk-button-group">
    <SubmitButton name="do" value="decide">
      Decide
    </SubmitButton>
    {hasSeveral && (
      <>
        <SubmitButton name="do" value="accept-all" variant="secondary">
          Accept all of it
        </SubmitButton>
        <SubmitButton name="do" value="decline-all" variant="secondary">
          Take up none of it
        </SubmitButton>
      </>
    )}
  </div>
)

const Lead = ({ ground: { draft } }: Pick<Props, 'ground'>) =>
  draft ? (
    <>
      What you accept goes into <a href={draftAddress(draft)}>the draft of the next version</a>.
    </>
  ) : (
    <>What you accept goes into a draft of the next version, which is begun with it.</>
  )

/** Another editor was quicker, or its author withdrew it. */
export const ClosedPage = ({ suggestion, version }: FoundSuggestion) => (
  <Layout title="This suggestion does not wait any more" robots="noindex">
    <PageHeading
      caption={titleOf(suggestion.changes, version)}
      lead={`It is closed already: ${statusWords[suggestion.status].toLowerCase()}. Nobody is told a second time.`}
    >
      This suggestion does not wait any more
    </PageHeading>
    <p>
      <a href={suggestionAddress(version, suggestion)}>See what became of it</a>
    </p>
    <p>
      <a href={suggestionsAddress(version)}>See the other suggestions</a>
    </p>
  </Layout>
)
