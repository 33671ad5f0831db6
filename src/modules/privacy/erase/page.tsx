import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'

/** What the house holds in one place, and what becomes of it. */
export type Fate = { title: string; count: number; stays: string | null }

type Props = { fates: readonly Fate[]; name: string; form: FormState }

/** What goes and what stays, counted, before anything does. */
export const ErasePage = ({ fates, name, form }: Props) => (
  <Layout title="Have everything erased" back="/account" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading lead="It happens at once, and cannot be undone: nobody can bring back what is gone, you included.">
      Have everything erased
    </PageHeading>
    <p>
      If you would like to keep a copy, <a href="/account/take-away">take your data away</a> first. If you are
      not sure, <a href="/account/leave">leave</a> instead: then you can come back for 30 days.
    </p>
    <Section title="What goes" id="goes">
      <ul class="nhsuk-list nhsuk-list--bullet">
        {fates
          .filter(({ stays }) => stays === null)
          .map(({ title, count }) => (
            <li>{`${title}: ${count.toLocaleString('en-GB')}`}</li>
          ))}
        <li>Your answers to the equality questions, if you gave any</li>
      </ul>
    </Section>
    <Section title="What stays, and why" id="stays">
      <ul class="nhsuk-list nhsuk-list--bullet">
        {fates.map(
          ({ title, count, stays }) =>
            stays !== null && <li>{`${title} (${count.toLocaleString('en-GB')}): ${stays}`}</li>,
        )}
        <li>
          What you wrote for the community (its pages, its frameworks, its map): it stays, and no longer says
          that it was you.
        </li>
        <li>What others wrote in their own words.</li>
        <li>Figures about the whole community that were published: nobody can be read from them.</li>
        <li>
          Backups that were made before today, until whoever runs the house throws them away. They are for
          bringing the house back after a disaster; whoever does so erases you again.
        </li>
      </ul>
    </Section>
    <Section>
      <Form action="/account/erase">
        <TextField form={form} name="name" label="Type your name to confirm" hint={name} autocomplete="off" />
        <SubmitButton variant="warning">Erase everything about me</SubmitButton>
      </Form>
    </Section>
  </Layout>
)
