import { z } from 'zod'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { keysOf, most, payments, waysOfHearing } from '../answers.ts'
import { always, type Question, unseen } from './question.ts'
import { inLines, oneLine, oneOf, ownWords } from './words.ts'

export const accessQuestion: Question = {
  key: 'access',
  title: 'Is there anything that you need in order to take part?',
  isOptional: true,
  first: 'accessNeeds',
  isAsked: always,
  form: () => z.object({ accessNeeds: ownWords('What you need', most.accessNeeds) }),
  inWords: ({ accessNeeds = '' }) => ({ accessNeeds }),
  Fields: ({ form, heading }) => (
    <>
      <TextArea
        form={form}
        name="accessNeeds"
        label={heading}
        hint="An interpreter, captions, step-free access, breaks, large print"
        rows={4}
      />
      <p>Organisers see this, and nobody else, so that they can arrange it. It never decides who may join.</p>
    </>
  ),
  rows: ({ accessNeeds = '' }) => [{ key: 'What you need', value: accessNeeds }],
}

export const paymentQuestion: Question = {
  key: 'payment',
  title: 'Do you need money to take part?',
  isOptional: true,
  first: 'payment',
  isAsked: always,
  form: () =>
    z.object({
      payment: oneOf(keysOf(payments)),
      paymentNote: ownWords('What we should know', most.paymentNote),
    }),
  inWords: ({ payment = '', paymentNote = '' }) => ({ payment, paymentNote }),
  Fields: ({ form, heading }) => (
    <FieldsetGroup legend={heading}>
      <p>Organisers see this, and nobody else. It never decides who may join.</p>
      <RadioField
        form={form}
        name="payment"
        legend={unseen('Money to take part')}
        hint="For travel, care at home or your time, where nobody else pays"
        items={keysOf(payments).map((value) => ({ value, label: payments[value] }))}
      />
      <TextArea form={form} name="paymentNote" label="Anything that we should know? (optional)" rows={2} />
    </FieldsetGroup>
  ),
  rows: ({ payment, paymentNote = '' }) => [
    {
      key: 'Money to take part',
      value: inLines([...(payment ? [payments[payment]] : []), ...(paymentNote ? [paymentNote] : [])]),
    },
  ],
}

export const heardQuestion: Question = {
  key: 'heard',
  title: 'How did you hear of us?',
  isOptional: true,
  first: 'heard',
  isAsked: always,
  form: () =>
    z.object({
      heard: oneOf(keysOf(waysOfHearing)),
      heardFrom: oneLine('Who we may thank', most.heardFrom),
    }),
  inWords: ({ heard = '', heardFrom = '' }) => ({ heard, heardFrom }),
  Fields: ({ form, heading }) => (
    <FieldsetGroup legend={heading}>
      <RadioField
        form={form}
        name="heard"
        legend={unseen('How you heard of us')}
        items={keysOf(waysOfHearing).map((value) => ({ value, label: waysOfHearing[value] }))}
      />
      <TextField
        form={form}
        name="heardFrom"
        label="If somebody told you, who may we thank? (optional)"
        autocomplete="off"
      />
    </FieldsetGroup>
  ),
  rows: ({ heard, heardFrom = '' }) => [
    {
      key: 'How you heard of us',
      value: inLines([...(heard ? [waysOfHearing[heard]] : []), ...(heardFrom ? [heardFrom] : [])]),
    },
  ],
}
