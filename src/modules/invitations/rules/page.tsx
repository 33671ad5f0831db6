import { type Holder, roleWords } from '#modules/people/index.ts'
import { roles } from '#platform/access.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { coveredBy, type Decision, type Outcome, type Rule, ruleInWords } from '../rule.ts'

type Props = {
  rules: readonly Rule[]
  /** Who may be named as having invited somebody. */
  organisers: readonly Holder[]
  /** Whom the rule that is being added speaks of, once that is chosen. */
  kind: Rule['kind'] | null
  form: FormState
  tried: { form: FormState; decision: Decision } | null
  done: string | undefined
}

/** Who is let in at once and who waits for an organiser, rule by rule, and what would happen to somebody. */
export const RulesPage = ({ rules, organisers, kind, form, tried, done }: Props) => (
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
    <ol class="cw-arrange">
      {rules.map((rule, index) => (
        <Row
          rule={rule}
          number={index + 1}
          isLast={index === rules.length - 1}
          by={coveredBy(rules, index)}
        />
      ))}
      <li class="cw-arrange__row">
        <div class="cw-arrange__entry">
          <p class="cw-arrange__name">Everybody else</p>
          <p class="cw-arrange__words">Waits for an organiser.</p>
        </div>
      </li>
    </ol>
    <AddRule kind={kind} form={form} organisers={organisers} />
    <TryOut tried={tried} organisers={organisers} />
  </Layout>
)

type RowProps = { rule: Rule; number: number; isLast: boolean; by: number | null }

const Row = ({ rule, number, isLast, by }: RowProps) => (
  <li class="cw-arrange__row">
    <div class="cw-arrange__entry">
      <p class="cw-arrange__name">{`Rule ${number}`}</p>
      <p class="cw-arrange__words">{ruleInWords(rule)}.</p>
      {/* A rule that is never asked looks as if it did something. */}
      {by !== null && (
        <p class="cw-arrange__words">
          <Tag colour="yellow">Never asked</Tag> Rule {by} speaks of the same people. Move this one up, if it
          should be asked.
        </p>
      )}
    </div>
    <Form action="/invitations/rules" class="cw-arrange__moves">
      {number > 1 && <Press act="up" words="Move up" rule={rule} number={number} />}
      {!isLast && <Press act="down" words="Move down" rule={rule} number={number} />}
      <Press act="remove" words="Remove" rule={rule} number={number} />
    </Form>
  </li>
)

type PressProps = { act: string; words: string; rule: Rule; number: number }

const Press = ({ act, words, rule, number }: PressProps) => (
  <Button name="do" value={`${act}:${rule.id}`} variant="secondary" small={true}>
    {words}
    <span class="nhsuk-u-visually-hidden">{` rule ${number}`}</span>
  </Button>
)

const named = (organisers: Props['organisers']) =>
  organisers.map(({ id, name }) => ({ value: id, label: name }))

const kindItems: readonly { value: Rule['kind']; label: string; hint?: string }[] = [
  {
    value: 'invitation',
    label: 'Those who come by a personal invitation, with the very address it went to',
  },
  { value: 'inviter', label: 'Those whom one of you has invited in person' },
  {
    value: 'inviter-role',
    label: 'Those whom somebody with a certain role has invited in person',
    hint: 'Who holds it on the day on which they come',
  },
  { value: 'share-link', label: 'Those who come by a member’s own link' },
  { value: 'domain', label: 'Those who have an address of an organisation' },
]

/** First whom the rule speaks of; then what that kind of rule needs said, and nothing else. */
const AddRule = ({ form, organisers, kind }: Pick<Props, 'form' | 'organisers' | 'kind'>) => (
  <Section title="Add a rule" id="add">
    {kind === null ? (
      <Form action="/invitations/rules#add" method="get">
        <RadioField form={form} name="kind" legend="Whom does it speak of?" items={[...kindItems]} />
        <SubmitButton variant="secondary">Go on</SubmitButton>
      </Form>
    ) : (
      <Form action="/invitations/rules">
        <HiddenField name="do" value="add" />
        <HiddenField name="kind" value={kind} />
        <p>
          {`${kindItems.find(({ value }) => value === kind)?.label}. `}
          <a href="/invitations/rules#add">Choose others</a>
        </p>
        <Whose kind={kind} form={form} organisers={organisers} />
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
    )}
  </Section>
)

type WhoseProps = Pick<Props, 'form' | 'organisers'> & { kind: Rule['kind'] }

/** What some of the kinds need said: whose invitations, which role, which organisation. */
const Whose = ({ kind, form, organisers }: WhoseProps) => {
  const select = { value: '', label: 'Select' }
  if (kind === 'inviter')
    return (
      <SelectField
        form={form}
        name="inviter"
        label="Who invited them?"
        items={[select, ...named(organisers)]}
      />
    )
  if (kind === 'inviter-role')
    return (
      <SelectField
        form={form}
        name="role"
        label="The role of who invited them"
        items={[select, ...roles.map((role) => ({ value: role, label: roleWords[role].name }))]}
      />
    )
  return kind === 'domain' ? (
    <TextField
      form={form}
      name="domain"
      label="The end of the address"
      hint="What stands behind the @, as in thamesbank.example"
      autocomplete="off"
    />
  ) : null
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  'let-in': 'Let in at once.',
  confirm: 'Asked by e-mail to confirm their address, and let in as soon as they have.',
  wait: 'Waits for an organiser.',
}

const TryOut = ({ tried, organisers }: Pick<Props, 'tried' | 'organisers'>) => {
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
        <SelectField
          form={form}
          name="invitedBy"
          label="Who invited them? (only for a personal invitation)"
          items={[{ value: '', label: 'Somebody else' }, ...named(organisers)]}
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
