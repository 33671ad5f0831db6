import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type Decision, type Outcome, type Rule, ruleInWords } from '../rule.ts'

type Props = {
  rules: readonly Rule[]
  form: FormState
  tried: { form: FormState; decision: Decision } | null
  done: string | undefined
}

/** Who is let in at once and who waits for an organiser, rule by rule, and what would happen to somebody. */
export const RulesPage = ({ rules, form, tried, done }: Props) => (
  <Layout
    title="Who is let in at once"
    robots="noindex"
    breadcrumb={[{ href: '/invitations', text: 'Invitations' }]}
    problem={form.problems.length > 0}
  >
    <Done done={done} says={{ changed: 'Saved. It holds from now on, for whoever comes next.' }} />
    <Problems form={form} />
    <PageHeading lead="Whoever tells you about themselves either becomes a member at once, or waits until one of you has read it. The first rule that fits decides. Nobody is let in before they have confirmed that their address is theirs.">
      Who is let in at once
    </PageHeading>
    <ol class="nhsuk-list nhsuk-list--number">
      {rules.map((rule, index) => (
        <li>
          {ruleInWords(rule)}
          <div class="nhsuk-button-group">
            {index > 0 && <Act rule={rule} act="up" words="Move up" />}
            {index < rules.length - 1 && <Act rule={rule} act="down" words="Move down" />}
            <Act rule={rule} act="remove" words="Remove" />
          </div>
        </li>
      ))}
      <li>Everybody else waits for an organiser</li>
    </ol>
    <AddRule form={form} />
    <TryOut tried={tried} />
  </Layout>
)

const Act = ({ rule, act, words }: { rule: Rule; act: string; words: string }) => (
  <Form action="/invitations/rules">
    <HiddenField name="do" value={`${act}:${rule.id}`} />
    <SubmitButton variant="secondary" small={true}>
      {words}
      <span class="nhsuk-u-visually-hidden">: {ruleInWords(rule)}</span>
    </SubmitButton>
  </Form>
)

const AddRule = ({ form }: { form: FormState }) => (
  <Section title="Add a rule" id="add">
    <Form action="/invitations/rules">
      <HiddenField name="do" value="add" />
      <RadioField
        form={form}
        name="kind"
        legend="Whom does it speak of?"
        items={[
          {
            value: 'invitation',
            label: 'Those who come by a personal invitation, with the very address it went to',
          },
          { value: 'share-link', label: 'Those who come by a member’s own link' },
          {
            value: 'domain',
            label: 'Those who have an address of an organisation',
            hint: 'Say below which',
          },
        ]}
      />
      <TextField
        form={form}
        name="domain"
        label="The end of the address (only for an organisation)"
        hint="What stands behind the @, as in thamesbank.example"
        autocomplete="off"
      />
      <RadioField
        form={form}
        name="letsIn"
        legend="What happens to them?"
        items={[
          { value: 'yes', label: 'They are let in as soon as their address is confirmed' },
          { value: 'no', label: 'They wait for an organiser' },
        ]}
      />
      <SubmitButton>Add the rule</SubmitButton>
    </Form>
  </Section>
)

const outcomeWords: Readonly<Record<Outcome, string>> = {
  'let-in': 'Let in at once.',
  confirm: 'Asked by e-mail to confirm their address, and let in as soon as they have.',
  wait: 'Waits for an organiser.',
}

const TryOut = ({ tried }: Pick<Props, 'tried'>) => {
  const form = tried?.form ?? { values: {}, problems: [] }
  return (
    <Section title="What would happen to …?" id="try">
      <Form action="/invitations/rules#try" method="get">
        <RadioField
          form={form}
          name="came"
          legend="How do they come?"
          items={[
            { value: 'invitation', label: 'By a personal invitation to their own address' },
            { value: 'share-link', label: 'By a member’s link' },
            { value: 'by-themselves', label: 'By themselves, or by an invitation that was passed on' },
          ]}
        />
        <TextField form={form} name="address" label="The e-mail address that they give" autocomplete="off" />
        <RadioField
          form={form}
          name="isProven"
          legend="Have they shown already that it is theirs?"
          items={[
            { value: 'no', label: 'Not yet' },
            { value: 'yes', label: 'Yes: they went on by a link that we sent there' },
          ]}
        />
        <SubmitButton variant="secondary">Try</SubmitButton>
      </Form>
      {tried && (
        <InsetText>
          <p role="status">
            <strong>{outcomeWords[tried.decision.outcome]}</strong>{' '}
            {tried.decision.number && `Rule ${tried.decision.number} decides: `}
            {tried.decision.because}
          </p>
        </InsetText>
      )}
    </Section>
  )
}
