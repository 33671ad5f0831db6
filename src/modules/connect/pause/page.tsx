import type { Day } from '#platform/day.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { pausedInWords } from '../next.ts'
import { exampleDay, withWeekday } from '../when.ts'

type Props = {
  campaign: { slug: string; title: string }
  /** `no-part`: they take no part, so there is nothing to pause. */
  standing: 'takes-part' | 'paused' | 'no-part'
  until: Day | null
  /** The house paused them. */
  isResting: boolean
  form: FormState
  now: Date
}

/** Sitting out for a while, and coming back. */
export const PausePage = ({ campaign, standing, until, isResting, form, now }: Props) => {
  const title = standing === 'paused' ? (isResting ? 'You rest' : 'You have paused') : 'Pause'
  return (
    <Layout
      title={title}
      back={`/connect/${campaign.slug}`}
      problem={form.problems.length > 0}
      robots="noindex"
    >
      <Problems form={form} />
      <PageHeading caption={campaign.title}>{title}</PageHeading>
      {standing === 'no-part' && <p>You do not take part in this campaign, so there is nothing to pause.</p>}
      {standing === 'paused' && <Paused slug={campaign.slug} until={until} isResting={isResting} />}
      {standing === 'takes-part' && <Ask slug={campaign.slug} form={form} now={now} />}
    </Layout>
  )
}

const Paused = ({ slug, until, isResting }: Pick<Props, 'until' | 'isResting'> & { slug: string }) => (
  <>
    <p>
      {until
        ? `You take part again from ${withWeekday(until)}, without doing anything. We introduce you to nobody until then.`
        : isResting
          ? pausedInWords({ pausedUntil: until, isResting })
          : 'We introduce you to nobody until you say that you are back.'}
    </p>
    <Form action={`/connect/${slug}/pause`}>
      <HiddenField name="do" value="resume" />
      <SubmitButton>I am back</SubmitButton>
    </Form>
  </>
)

const Ask = ({ slug, form, now }: { slug: string; form: FormState; now: Date }) => (
  <>
    <p>
      While you pause, we introduce you to nobody, and nobody waits for you. A conversation that you are in
      already stands. You can come back at any time.
    </p>
    <Form action={`/connect/${slug}/pause`}>
      <HiddenField name="do" value="pause" />
      <RadioField
        form={form}
        name="how"
        legend={{ children: 'For how long?', size: 'm' }}
        items={[
          {
            value: 'until',
            label: 'Until a day',
            conditional: (
              <DateField
                form={form}
                name="until"
                legend={{ children: 'From which day do you take part again?', size: 's' }}
                hint={`For example, ${exampleDay(now)}`}
              />
            ),
          },
          { value: 'open', label: 'Until I say that I am back' },
        ]}
      />
      <SubmitButton>Pause</SubmitButton>
    </Form>
  </>
)
