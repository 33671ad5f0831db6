import { z } from 'zod'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { formats, keysOf, most, namedOf, type Offer, times } from '../answers.ts'
import { always, type Question, unseen } from './question.ts'
import { chosenOf, inLines, ownWords } from './words.ts'

const toEvents = 'events'

/** An event's own box: it may have begun, or been cancelled, since the form was opened or the answer was kept. */
const isEvent = (key: string) => key.startsWith('event-')

const eventIsGone = 'An event that you had selected takes no registrations any more. See what is on now'

export const roundsQuestion: Question = {
  key: 'rounds',
  title: 'What would you like to take part in?',
  isOptional: true,
  first: 'rounds',
  isAsked: always,
  form: ({ rounds, events }) => {
    const keys = [toEvents, ...events.map(({ key }) => key), ...rounds.map(({ key }) => key)]
    return z
      .object({ rounds: chosenOf(keys, { isGone: isEvent, gone: eventIsGone }) })
      .transform(({ rounds: chosen }) => ({
        wantsEvents: chosen.includes(toEvents),
        events: chosen.filter(isEvent),
        rounds: chosen.filter((key) => key !== toEvents && !isEvent(key)),
      }))
  },
  inWords: ({ wantsEvents = false, events = [], rounds = [] }) => ({
    rounds: [...(wantsEvents ? [toEvents] : []), ...events, ...rounds],
  }),
  Fields: ({ form, offer: { rounds, events }, heading }) => (
    <CheckboxField
      form={form}
      name="rounds"
      legend={heading}
      hint={hintsOf({ rounds, events }) || undefined}
      items={[
        { value: toEvents, label: 'Events of the community' },
        ...events.map(({ key, name, isFull }) => ({
          value: key,
          label: name,
          hint: isFull ? 'Places are short: you may come into the waiting list first' : undefined,
        })),
        ...rounds.map(({ key, name }) => ({ value: key, label: `Connect Five: ${name}` })),
      ]}
    />
  ),
  rows: ({ wantsEvents = false, events, rounds }, offer) => [
    {
      key: 'Taking part in',
      value: inLines([
        ...(wantsEvents ? ['Events of the community'] : []),
        ...namedOf(events, offer.events).map(({ name }) => name),
        ...namedOf(rounds, offer.rounds).map(({ name }) => `Connect Five: ${name}`),
      ]),
    },
  ],
}

const hintsOf = ({ rounds, events }: Pick<Offer, 'rounds' | 'events'>): string =>
  [
    events.length > 0 && 'Once you are a member, we register you for each event that you select.',
    rounds.length > 0 &&
      'In a round of Connect Five you talk for half an hour with somebody from another part of the system.',
  ]
    .filter(Boolean)
    .join(' ')

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
