import { Form } from '#ui/form/form.tsx'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { allKeep, type Counted, type Crowd, crowdInWords } from '../counted.ts'
import type { Difference } from '../difference.ts'
import type { Event } from '../event.ts'
import { WrittenWords } from '../event-letter.tsx'
import { FormatField } from '../format-field.tsx'
import type { Overlapping } from '../overlapping.ts'
import { OverlappingEvents } from '../overlapping-events.tsx'
import { Unmailed } from '../unmailed.tsx'
import { WhenFields } from '../when-fields.tsx'

type Props = { event: Event; form: FormState; isStale?: boolean; isSame?: boolean }

/** Another time or place for an event of which people know. */
export const ReschedulePage = ({ event, form, isStale = false, isSame = false }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="Another time or place" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading
        caption={event.title}
        lead="On the next page you see what changes and how many are told. Nothing is saved before."
      >
        Another time or place
      </PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/reschedule`} />}
      {isSame && <p>This is when and where it is already. Nothing has changed.</p>}
      <Form action={`${home}/reschedule`}>
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        <WhenFields form={form} />
        <FormatField form={form} />
        <TextArea
          form={form}
          name="place"
          label="Where is it, if people come in person?"
          hint="The address, and how to find the room"
          rows={3}
        />
        <TextArea
          form={form}
          name="words"
          label="What would you like to say with it? (optional)"
          hint="Why it changes, for example. It stands in the e-mail to those who come"
          rows={4}
          maxLength={1000}
        />
        <SubmitButton>See what changes</SubmitButton>
      </Form>
    </Layout>
  )
}

type Preview = Props & {
  differences: readonly Difference[]
  counted: Pick<Counted, 'registered' | 'waiting' | 'withoutMail'>
  overlapping: readonly Overlapping[]
  crowd: Crowd | null
}

/** The last look: how it was, how it will be, and how many hear of it. */
export const PreviewPage = ({ event, form, differences, counted, overlapping, crowd }: Preview) => {
  // Whoever joined online loses nothing where all join online.
  const mayWait = crowd !== null && form.values.format === 'in-person'
  return (
    <Layout title="Is this right?" robots="noindex" back={`/programme/${event.slug}/reschedule`}>
      <PageHeading caption={event.title}>Is this right?</PageHeading>
      <SummaryList
        rows={differences.flatMap(({ what, was, is }) => [
          { key: `${what}, so far`, value: { children: <s>{was}</s> } },
          { key: `${what}, from now on`, value: { children: <strong>{is}</strong> } },
        ])}
      />
      {crowd && <InsetText>{`${crowdInWords(crowd)}${mayWait ? '' : ` ${allKeep}`}`}</InsetText>}
      <OverlappingEvents others={overlapping} />
      {typeof form.values.words === 'string' && form.values.words.trim() !== '' && (
        <Section title="What you say with it" id="words">
          <WrittenWords words={form.values.words} />
        </Section>
      )}
      <p>{whoIsTold(counted)}</p>
      <Unmailed event={event} people={counted} />
      {isTold(counted) && (
        <p>
          Each gets one e-mail with the old and the new, and a calendar file that changes it in their
          calendar. Whoever has a place is asked whether they can still come, and keeps it until they say no.
        </p>
      )}
      <Form action={`/programme/${event.slug}/reschedule`}>
        {Object.entries(form.values).map(([name, value]) =>
          typeof value === 'string' && !['do', 'agreed', 'beyond'].includes(name) ? (
            <HiddenField name={name} value={value} />
          ) : null,
        )}
        {crowd && <HiddenField name="agreed" value={`${crowd.taken}`} />}
        {mayWait && <Beyond />}
        <div class="nhsuk-button-group">
          <SubmitButton name="do" value="reschedule">
            {isTold(counted) ? 'Change it, and tell them' : 'Change it'}
          </SubmitButton>
          <SubmitButton name="do" value="edit" variant="secondary">
            Change something
          </SubmitButton>
        </div>
      </Form>
    </Layout>
  )
}

/** Nobody loses a place unless an organiser says so. */
const Beyond = () => (
  <RadioField
    form={filled({ beyond: 'keep' })}
    name="beyond"
    legend="What becomes of those who are more than there are places?"
    items={[
      {
        value: 'keep',
        label: 'Everybody keeps their place',
        hint: 'Nobody else comes until enough are given up',
      },
      {
        value: 'wait',
        label: 'Those who joined online and asked last go on the waiting list',
        hint: 'Each is told so in the same e-mail. Whoever has a place in the room keeps it',
      },
    ]}
  />
)

const isTold = ({ registered, waiting }: Preview['counted']) => registered + waiting > 0

function whoIsTold({ registered, waiting }: Preview['counted']): string {
  if (registered + waiting === 0) return 'Nobody has registered yet, so nobody is written to.'
  const people = (count: number) => (count === 1 ? 'one person' : `${count.toLocaleString('en-GB')} people`)
  const told = [
    registered > 0 ? `${people(registered)} with a place` : '',
    waiting > 0 ? `${people(waiting)} on the waiting list` : '',
  ].filter((words) => words !== '')
  return `We write to ${told.join(' and to ')}.`
}
