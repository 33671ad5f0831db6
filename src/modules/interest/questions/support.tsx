import { z } from 'zod'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { keysOf, most, payments, waysOfHearing } from '../answers.ts'
import { always, type Question } from './question.ts'
import { inLines, oneLine, oneOf, ownWords } from './words.ts'

export const accessQuestion: Question = {
  key: 'access',
  title: 'Is there anything that you need in order to take part?',
  isOptional: true,
  first: 'accessNeeds',
  isAsked: always,
  form: () => z.object({ accessNeeds: ownWords('What you need', most.accessNeeds) }),
  fill: ({ accessNeeds = '' }) => ({ accessNeeds }),
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
    z
      .object({
        payment: oneOf(keysOf(payments)),
        paymentNote: ownWords('What you would like to say about it', most.paymentNote),
      })
      .transform(({ payment, paymentNote }) => ({
        payment,
        // What was written below an answer that was then changed is not part of the answer.
        paymentNote: payment === 'talk' ? paymentNote : undefined,
      })),
  fill: ({ payment = '', paymentNote = '' }) => ({ payment, paymentNote }),
  Fields: ({ form, heading }) => (
    <>
      <RadioField
        form={form}
        name="payment"
        legend={heading}
        hint="For travel, care at home or your time, where nobody else pays"
        items={keysOf(payments).map((value) => ({
          value,
          label: payments[value],
          conditional: value === 'talk' && (
            <TextArea form={form} name="paymentNote" label="What should we know? (optional)" rows={2} />
          ),
        }))}
      />
      <p>Organisers see this, and nobody else. It never decides who may join.</p>
    </>
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
    z
      .object({
        heard: oneOf(keysOf(waysOfHearing)),
        heardFrom: oneLine('Who we may thank', most.heardFrom),
      })
      .transform(({ heard, heardFrom }) => ({
        heard,
        heardFrom: heard === 'person' ? heardFrom : undefined,
      })),
  fill: ({ heard = '', heardFrom = '' }) => ({ heard, heardFrom }),
  Fields: ({ form, heading }) => (
    <RadioField
      form={form}
      name="heard"
      legend={heading}
      items={keysOf(waysOfHearing).map((value) => ({
        value,
        label: waysOfHearing[value],
        conditional: value === 'person' && (
          <TextField form={form} name="heardFrom" label="Who may we thank? (optional)" autocomplete="off" />
        ),
      }))}
    />
  ),
  rows: ({ heard, heardFrom = '' }) => [
    {
      key: 'How you heard of us',
      value: inLines([...(heard ? [waysOfHearing[heard]] : []), ...(heardFrom ? [heardFrom] : [])]),
    },
  ],
}
