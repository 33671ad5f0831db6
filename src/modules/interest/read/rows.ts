import type { MapNames } from '#modules/system/index.ts'
import { inWords } from '#platform/clock.ts'
import {
  formats,
  keysOf,
  listable,
  type Payment,
  payments,
  times,
  type WayOfHearing,
  waysOfHearing,
} from '../answers.ts'
import type { Expression } from '../expressions.ts'

type Section = { title: string; rows: { key: string; value: string }[] }

/** What an expression of interest says, in words, as an organiser reads it: names first, then what they hope for. */
export function inPlainRows(expression: Expression, names: MapNames): Section[] {
  return [whoTheyAre(expression, names), hopes(expression), takingPart(expression), besides(expression)]
}

const lines = (words: readonly string[]) => words.filter((one) => one !== '').join('\n')

/** The names of those that were chosen, in the order in which they are offered. */
const chosen = <Key extends string>(named: Readonly<Record<Key, string>>, among: readonly string[]) =>
  lines(
    keysOf(named)
      .filter((key) => among.includes(key))
      .map((key) => named[key]),
  )

const whoTheyAre = (told: Expression, names: MapNames): Section => ({
  title: 'Who they are',
  rows: [
    { key: 'E-mail address', value: told.address ?? '' },
    ...(told.telephone ? [{ key: 'Telephone', value: told.telephone }] : []),
    {
      key: 'Part of the system',
      value: lines(
        told.parts.map(({ id, organisation }) => {
          const name = names.get(id)?.name ?? 'A part of the system'
          return organisation ? `${name}: ${organisation}` : name
        }),
      ),
    },
    { key: 'Places', value: lines(told.places.map((id) => names.get(id)?.name ?? 'A place')) },
    { key: 'What they do', value: told.roleInWords },
  ],
})

const hopes = (told: Expression): Section => ({
  title: 'What they hope for',
  rows: [
    { key: 'What draws them', value: told.draws },
    { key: 'What they hope to learn', value: told.hopes },
    { key: 'What they could offer', value: told.offers },
    { key: 'Themes', value: lines(told.themes.map(({ name }, place) => `${place + 1}. ${name}`)) },
  ],
})

const takingPart = (told: Expression): Section => ({
  title: 'Taking part',
  rows: [
    {
      key: 'In',
      value: lines([
        told.wantsEvents ? 'Events of the community' : '',
        ...told.events.map(({ name }) => name),
        ...told.rounds.map(({ name }) => `Connect Five: ${name}`),
      ]),
    },
    { key: 'How they like to talk', value: chosen(formats, told.formats) },
    { key: 'When they have time', value: lines([chosen(times, told.times), told.timesNote]) },
    {
      key: 'Money to take part',
      // The table lets in no other words; an empty one stands for no answer.
      value: lines([told.payment ? payments[told.payment as Payment] : '', told.paymentNote]),
    },
  ],
})

/** Whoever writes down for somebody may not have asked. */
const unlisted = ({ enteredHow }: Expression) => (enteredHow ? 'Not listed: not asked, or no' : 'Not listed')

const besides = (told: Expression): Section => ({
  title: 'Besides',
  rows: [
    {
      key: 'How they heard of us',
      // As above.
      value: lines([told.heard ? waysOfHearing[told.heard as WayOfHearing] : '', told.heardFrom]),
    },
    { key: 'In the directory', value: chosen(listable, told.listedFields) || unlisted(told) },
    ...(told.enteredHow && told.agreedOn
      ? [
          {
            key: 'How they told it',
            value: `${told.enteredHow === 'paper' ? 'On paper' : told.enteredHow === 'telephone' ? 'By telephone' : 'In person'}; agreed on ${inWords(new Date(told.agreedOn))}`,
          },
        ]
      : []),
  ],
})
