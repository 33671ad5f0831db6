import { z } from 'zod'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { formats, keysOf, most, namedOf, times } from '../answers.ts'
import { always, type Question, unseen } from './question.ts'
import { chosenOf, inLines, ownWords } from './words.ts'

const toEvents = 'events'

export const roundsQuestion: Question = {
  key: 'rounds',
  title: 'What would you like to take part in?',
  isOptional: true,
  first: 'rounds',
  isAsked: always,
  form: ({ rounds }) =>
    z
      .object({ rounds: chosenOf([toEvents, ...rounds.map(({ key }) => key)]) })
      .transform(({ rounds: chosen }) => ({
        wantsEvents: chosen.includes(toEvents),
        rounds: chosen.filter((key) => key !== toEvents),
      })),
  inWords: ({ wantsEvents = false, rounds = [] }) => ({
    rounds: [...(wantsEvents ? [toEvents] : []), ...rounds],
  }),
  Fields: ({ form, offer: { rounds }, heading }) => (
    <CheckboxField
      form={form}
      name="rounds"
      legend={heading}
      hint={
        rounds.length > 0
          ? 'In a round of Connect Five you talk for half an hour with somebody from another part of the system'
          : undefined
      }
      items={[
        { value: toEvents, label: 'Events of the community' },
        ...rounds.map(({ key, name }) => ({ value: key, label: `Connect Five: ${name}` })),
      ]}
    />
  ),
  rows: ({ wantsEvents = false, rounds }, offer) => [
    {
      key: 'Taking part in',
      value: inLines([
        ...(wantsEvents ? ['Events of the community'] : []),
        ...namedOf(rounds, offer.rounds).map(({ name }) => `Connect Five: ${name}`),
      ]),
    },
  ],
}

export const formatsQuestion: Question = {
  key: 'formats',
  title: 'How do you like to talk?',
  isOptional: true,
  first: 'formats',
  isAsked: always,
  form: () => z.object({ formats: chosenOf(keysOf(formats)) }),
  inWords: ({ formats: chosen = [] }) => ({ formats: [...chosen] }),
  Fields: ({ form, heading }) => (
    <CheckboxField
      form={form}
      name="formats"
      legend={heading}
      hint="Select all that suit you"
      items={keysOf(formats).map((value) => ({ value, label: formats[value] }))}
    />
  ),
  rows: ({ formats: chosen = [] }) => [
    { key: 'How you like to talk', value: inLines(chosen.map((key) => formats[key])) },
  ],
}

export const timesQuestion: Question = {
  key: 'times',
  title: 'When do you have time?',
  isOptional: true,
  first: 'times',
  isAsked: always,
  form: () =>
    z.object({ times: chosenOf(keysOf(times)), timesNote: ownWords('Anything else', most.timesNote) }),
  inWords: ({ times: chosen = [], timesNote = '' }) => ({ times: [...chosen], timesNote }),
  Fields: ({ form, heading }) => (
    <FieldsetGroup legend={heading}>
      <CheckboxField
        form={form}
        name="times"
        legend={unseen('Times')}
        hint="Select all that are good for you"
        items={keysOf(times).map((value) => ({ value, label: times[value] }))}
      />
      <TextArea
        form={form}
        name="timesNote"
        label="Anything else about your time? (optional)"
        hint="School holidays or shifts, for example"
        rows={2}
      />
    </FieldsetGroup>
  ),
  rows: ({ times: chosen = [], timesNote = '' }) => [
    {
      key: 'When you have time',
      value: inLines([...chosen.map((key) => times[key]), ...(timesNote ? [timesNote] : [])]),
    },
  ],
}

export const avoidedQuestion: Question = {
  key: 'avoided',
  title: 'Is there anybody whom you would rather not be matched with?',
  isOptional: true,
  isTheirsAlone: true,
  first: 'avoided',
  isAsked: ({ rounds }) => rounds.length > 0,
  form: () => z.object({ avoided: ownWords('The names', most.avoided) }),
  inWords: ({ avoided = '' }) => ({ avoided }),
  Fields: ({ form, heading }) => (
    <>
      <TextArea
        form={form}
        name="avoided"
        label={heading}
        hint="Their names, one on each line, without a reason"
        rows={3}
      />
      <p>
        No organiser sees this, not even that you wrote something. Only the matching reads it. Those you name
        never learn of it.
      </p>
    </>
  ),
  rows: ({ avoided = '' }) => [{ key: 'Not to be matched with', value: avoided }],
}
