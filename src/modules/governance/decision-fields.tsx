import { Button } from '#ui/button/button.tsx'
import { ErrorMessage } from '#ui/error-message/error-message.tsx'
import { problemAt } from '#ui/form/answer.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { methodWords } from './decision.ts'
import { DissentFields } from './dissent-fields.tsx'
import { rowsToShow } from './rows.ts'

/** What is asked of whoever records a decision, for any form that records one. */
export const DecisionFields = ({ form }: { form: FormState }) => (
  <>
    <WhatFields form={form} />
    <WhoFields form={form} />
    <DissentRows form={form} />
    <AfterwardsFields form={form} />
  </>
)

const WhatFields = ({ form }: { form: FormState }) => (
  <>
    <TextField form={form} name="title" label="What is the decision called?" />
    <TextArea form={form} name="question" label="Which question was decided?" rows={2} />
    <OptionRows form={form} />
    <TextArea form={form} name="decision" label="What was decided?" rows={4} />
    <TextArea form={form} name="reasons" label="Why?" rows={4} />
  </>
)

const OptionRows = ({ form }: { form: FormState }) => {
  const problem = problemAt(form, 'options')
  return (
    <div id="options">
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
      {Array.from({ length: rowsToShow(form.values, 'options', 2) }, (_, at) => (
        <FieldsetGroup legend={{ children: `Option ${at + 1}`, size: 's' }}>
          <TextField form={form} name={`options.${at}.words`} label="What could have been decided" />
          <TextArea
            form={form}
            name={`options.${at}.speaksFor`}
            label="What speaks for it (optional)"
            rows={2}
          />
          <TextArea
            form={form}
            name={`options.${at}.speaksAgainst`}
            label="What speaks against it (optional)"
            rows={2}
          />
        </FieldsetGroup>
      ))}
      <More>Add another option</More>
    </div>
  )
}

const More = ({ children }: { children: string }) => (
  <Button type="submit" variant="secondary" small name="do" value="more">
    {children}
  </Button>
)

const WhoFields = ({ form }: { form: FormState }) => (
  <>
    <TextField
      form={form}
      name="decider"
      label="Who decided?"
      hint="A group, a meeting or a role, rather than somebody’s name"
    />
    <RadioField
      form={form}
      name="method"
      legend="How?"
      items={Object.entries(methodWords).map(([value, label]) => ({ value, label }))}
    />
    <DateField form={form} name="decidedOn" legend="On which day?" />
    <TextArea form={form} name="involved" label="Who was involved?" rows={2} />
    <TextArea
      form={form}
      name="missing"
      label="Who was missing, and what was done about it?"
      hint="If no one, write “No one, because …”"
      rows={2}
    />
  </>
)

const DissentRows = ({ form }: { form: FormState }) => (
  <div id="dissents">
    {Array.from({ length: rowsToShow(form.values, 'dissents', 1) }, (_, at) => (
      <FieldsetGroup legend={{ children: `Who disagrees: ${at + 1}`, size: 's' }}>
        <p class="nhsuk-hint">
          Leave this empty where nobody does. Dissent is part of the record: it may turn out to be right. Name
          people only as they wish to be named.
        </p>
        <RadioField
          form={form}
          name={`dissents.${at}.naming`}
          legend="How are they named?"
          items={[
            { value: 'named', label: 'By name, as a member' },
            { value: 'role', label: 'By a role alone' },
            { value: 'anonymous', label: 'Not at all' },
          ]}
        />
        <TextField form={form} name={`dissents.${at}.holder`} label="Their name, or their role" />
        <DissentFields form={form} of={`dissents.${at}.`} whose="they" />
      </FieldsetGroup>
    ))}
    <More>Add another who disagrees</More>
  </div>
)

const AfterwardsFields = ({ form }: { form: FormState }) => (
  <>
    <DateField
      form={form}
      name="reviewOn"
      legend="When is it looked at again?"
      hint="In six months, unless there is a reason for another day"
    />
    <TextArea
      form={form}
      name="measures"
      label="What is watched until then? (optional)"
      hint="What would show that it was right, or that it was not"
      rows={2}
    />
    <TextArea form={form} name="conditions" label="On which conditions? (optional)" rows={2} />
    <TextArea form={form} name="riskOfDoing" label="What is the risk of doing it? (optional)" rows={2} />
    <TextArea
      form={form}
      name="riskOfNotDoing"
      label="What is the risk of not doing it? (optional)"
      rows={2}
    />
    <TextField
      form={form}
      name="supersedes"
      label="Which decision does it take the place of? (optional)"
      hint="Its number, such as DR-2022-001"
      width={10}
    />
    <RadioField
      form={form}
      name="scope"
      legend="Who can read it?"
      items={[
        { value: 'anyone', label: 'Anyone' },
        { value: 'members', label: 'Members' },
      ]}
    />
  </>
)
