import { formats, keysOf, type Named, times } from '#modules/interest/index.ts'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Campaign } from '../campaign.ts'
import { GroundRules } from '../ground-rules.tsx'

type Props = {
  campaign: Pick<Campaign, 'slug' | 'title'>
  form: FormState
  themes: readonly Named[]
  revision: string
  /** They take part already, and change how. */
  takesPart: boolean
  mustAgree: boolean
}

/** What somebody says who would like to take part in a campaign, and what becomes of it. */
export const JoinPage = ({ campaign, form, themes, revision, takesPart, mustAgree }: Props) => (
  <Layout
    title={takesPart ? 'How I take part' : `Join ${campaign.title}`}
    back={`/connect/${campaign.slug}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      caption={takesPart ? campaign.title : undefined}
      lead={
        takesPart
          ? 'What you say here holds from the next round on.'
          : 'Half an hour in each round, with somebody from another part of the system. You can skip a round, pause or leave whenever you like.'
      }
    >
      {takesPart ? 'How I take part' : `Join ${campaign.title}`}
    </PageHeading>
    <Form action={`/connect/${campaign.slug}/join`}>
      <HiddenField name="revision" value={revision} />
      <Ways form={form} themes={themes} />
      <Address form={form} />
      <WhatBecomesOfIt />
      <Agreement form={form} mustAgree={mustAgree} />
      <SubmitButton>{takesPart ? 'Save' : 'Join'}</SubmitButton>
    </Form>
  </Layout>
)

const Ways = ({ form, themes }: Pick<Props, 'form' | 'themes'>) => (
  <>
    <CheckboxField
      form={form}
      name="formats"
      legend={{ children: 'How do you like to talk?', size: 'm' }}
      hint="Select all that suit you. If you select none, any will do"
      items={keysOf(formats).map((value) => ({ value, label: formats[value] }))}
    />
    <CheckboxField
      form={form}
      name="times"
      legend={{ children: 'When do you have time?', size: 'm' }}
      hint="Select all that are good for you. If you select none, any will do"
      items={keysOf(times).map((value) => ({ value, label: times[value] }))}
    />
    {themes.length > 0 && (
      <CheckboxField
        form={form}
        name="themes"
        legend={{ children: 'What would you like to talk about? (optional)', size: 'm' }}
        hint="Among those whom you could meet, we look for somebody who cares for the same"
        items={themes.map(({ key, name }) => ({ value: key, label: name }))}
      />
    )}
  </>
)

const Address = ({ form }: Pick<Props, 'form'>) => (
  <RadioField
    form={form}
    name="sharesAddress"
    legend={{ children: 'May whoever you meet have your e-mail address?', size: 'm' }}
    hint="It makes finding a time easier. It is shown only where everybody in the conversation said yes"
    items={[
      { value: 'yes', label: 'Yes, put it in the introduction' },
      {
        value: 'no',
        label: 'No, we write through this house',
        hint: 'You can share it later, in each conversation',
      },
    ]}
  />
)

const Agreement = ({ form, mustAgree }: Pick<Props, 'form' | 'mustAgree'>) => (
  <>
    <h2 class="nhsuk-heading-m">Ground rules</h2>
    <GroundRules />
    {mustAgree && (
      <CheckboxField
        form={form}
        name="groundRules"
        items={[{ value: 'agreed', label: 'I agree to these ground rules' }]}
      />
    )}
  </>
)

const WhatBecomesOfIt = () => (
  <>
    <h2 class="nhsuk-heading-m">What becomes of it</h2>
    <p>
      <strong>The matching</strong> uses what you say here, your parts of the system, organisations, places
      and kinds of experience, and whom you have met before.
    </p>
    <p>
      <strong>Whoever you meet</strong> learns your name, and what your profile shows to members. You are
      introduced by name even if you do not stand in the list of members.
    </p>
    <p>
      <strong>Organisers</strong> see that you take part, how you like to meet, and whom you were matched
      with. What you write to each other they do not see. To check a matching they get files without names of
      all that it used; where it counts whether people bring lived experience, that too, even if your profile
      hides it. Whoever knows you well may recognise you in them.
    </p>
    <p>
      Is there anybody whom you would rather not meet? <a href="/connect/apart">Say so in confidence</a>
    </p>
  </>
)
