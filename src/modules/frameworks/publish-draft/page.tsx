import { DecisionFields, type DecisionSummary, decisionAddress } from '#modules/governance/index.ts'
import { type Told, toldInWords } from '#modules/letters/index.ts'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { typed } from '#ui/form/answer.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { useTyped } from '#ui/form/kept.ts'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { DifferenceKey } from '#ui/layout/difference-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import type { Comparison } from '../comparison/comparison.ts'
import { changesInWords, isChanged } from '../drafting/compare-draft.ts'
import { type Draft, draftAddress } from '../drafting/draft.ts'
import { OutrunNotice } from '../drafting/outrun.tsx'
import { ChangedPassages } from '../drafting/passages.tsx'
import { DraftStrip } from '../drafting/strip.tsx'
import { characteristicName, datedInWords, sizeInWords, versionName } from '../naming.ts'
import type { VersionSummary } from '../version.ts'
import { hindrancesIn } from './hindrances.ts'

export type PublishProps = {
  draft: Draft
  comparison: Comparison | null
  form: FormState
  /** Why the last press did not publish. */
  told?: string | undefined
  /** The recorded decision by which it would come into force: the editor reads what it is before they publish. */
  decision?: DecisionSummary | undefined
  /** Whether it is the community's own framework: then it comes into force by a decision alone. */
  isOwn: boolean
  /** Who hears that a version is published. */
  heard: Told
}

/** All that a draft would change, once more, before it is published for good. */
export const PublishDraftPage = ({ draft, comparison, form, told, decision, isOwn, heard }: PublishProps) => {
  const hindrances = hindrancesIn(draft)
  return (
    <Layout
      title="Check and publish"
      back={draftAddress(draft)}
      robots="noindex"
      problem={form.problems.length > 0}
    >
      <DraftStrip draft={draft} />
      {hindrances.length === 0 && <Problems form={form} />}
      {hindrances.length > 0 && (
        <ErrorSummary
          heading="Before it can be published"
          errorList={hindrances.map(({ href, message }) => ({ href, children: message }))}
        />
      )}
      <PageHeading caption={draft.title} lead={comparison && `${changesInWords(comparison)}.`}>
        Check and publish
      </PageHeading>
      {told && <InsetText>{told}</InsetText>}
      {decision && <ByDecision decision={decision} />}
      <OutrunNotice base={comparison?.before} />
      <Answers draft={draft} before={comparison?.before} />
      {comparison && <Changes comparison={comparison} />}
      {hindrances.length === 0 && <Publish {...{ draft, form, decision, isOwn, heard }} />}
    </Layout>
  )
}

const Answers = ({ draft, before }: { draft: Draft; before: VersionSummary | undefined }) => {
  const change = (field: string, what: string) => ({
    actions: [
      { href: `${draftAddress(draft)}/describe#${field}`, children: 'Change', visuallyHiddenText: what },
    ],
  })
  return (
    <SummaryList
      rows={[
        { key: 'Label', value: draft.label || 'Not chosen yet', ...change('label', 'the label') },
        { key: 'Title', value: draft.title, ...change('title', 'the title') },
        {
          key: 'Date',
          value: draft.dated ? datedInWords(draft.dated) : 'None',
          ...change('dated', 'the date'),
        },
        { key: 'Publisher', value: draft.publisher ?? 'None', ...change('publisher', 'the publisher') },
        {
          key: 'Co-designed',
          value: draft.coDesigned ?? 'Not said yet',
          ...change('coDesigned', 'when it was co-designed'),
        },
        { key: 'Holds', value: sizeInWords(draft) },
        { key: 'Follows', value: before ? versionName(before) : 'Nothing: a new framework' },
      ]}
    />
  )
}

const Changes = ({ comparison }: { comparison: Comparison }) => {
  const changed = comparison.characteristics.filter(isChanged)
  return (
    <Section title="What changes">
      {changed.length === 0 ? (
        <p>Not a word differs from the version before.</p>
      ) : (
        <>
          <DifferenceKey />
          {changed.map((compared) => {
            const named = compared.after ?? compared.before
            return (
              <>
                <h3>{named && characteristicName(named)}</h3>
                <p>{compared.after ? `${changesInWords(compared)}.` : 'Left out.'}</p>
                {compared.before && compared.after && <ChangedPassages compared={compared} />}
              </>
            )
          })}
        </>
      )}
    </Section>
  )
}

const ByDecision = ({ decision }: { decision: DecisionSummary }) => (
  <InsetText>
    {'Nothing is published yet. It would come into force by '}
    <a href={decisionAddress(decision)}>{`${decision.number}: ${decision.title}`}</a>
    {'. If that is the decision, publish it below; if not, change the number there.'}
  </InsetText>
)

type PublishingProps = Pick<PublishProps, 'draft' | 'form' | 'decision' | 'isOwn' | 'heard'>

const Publish = ({ draft, form, decision, isOwn, heard }: PublishingProps) => {
  return (
    <Section title="Publish it">
      <p>A published version never changes again. What is better said later becomes the next version.</p>
      <p>{`Members hear of it as they like. ${toldInWords(heard)}`}</p>
      <Form action={`${draftAddress(draft)}/publish`}>
        <HiddenField name="draft" value={draft.id} />
        <HiddenField name="byDecision" value={decision?.id ?? ''} />
        <HiddenField name="revision" value={String(draft.revision)} />
        <HiddenField name="label" value={draft.label} />
        <RadioField
          form={form}
          name="force"
          legend="Does it come into force?"
          items={[
            { value: 'recorded', label: 'Yes, by a decision that is recorded already' },
            {
              value: 'record',
              label: 'Yes, by a decision that I record with it',
              hint: 'You are asked about it first, and check it before anything is published',
            },
            !isOwn && {
              value: 'elsewhere',
              label: 'Yes, but not among us: it is the wording of others, in force where it comes from',
            },
            { value: 'discussion', label: 'No, it is published for discussion only' },
          ]}
        />
        <TextField
          form={form}
          name="number"
          label="If the decision is recorded already: its number"
          hint="Such as DR-2022-001"
          width={10}
        />
        <Recording form={form} />
        <SubmitButton>Publish</SubmitButton>
      </Form>
    </Section>
  )
}

/** What is asked of a decision that is recorded with it, once that is chosen, or was in what is kept. */
const Recording = ({ form }: { form: FormState }) => {
  const records = typed(useTyped(form, 'force'), 'force') === 'record'
  return (
    <>
      <HiddenField name="asked" value={records ? 'decision' : ''} />
      {records && <DecisionFields form={form} />}
    </>
  )
}
