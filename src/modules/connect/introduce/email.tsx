import { type Day, dayInWords } from '#platform/day.ts'
import { Action } from '#ui/mail/letter.tsx'
import { type Introduced, inARow, standingInWords } from '../introduced.ts'
import { ConnectLetter, type Frame } from '../letter.tsx'
import { closingQuestion } from '../prompts.ts'

import { type LeftOutKind, whyLeftOutInWords } from '../why-left-out.ts'

/** Somebody whom the reader meets. */
export type Other = Introduced & {
  /** Only where everybody in the meeting agreed to it. */
  address: string | null
  /** Whether our e-mails reach them. */
  isReached: boolean
}

type Introduction = {
  name: string
  others: readonly Other[]
  meetingId: string
  /** Where its reader answers without signing in. */
  answer: string
  theme: string
  prompts: readonly string[]
  endsOn: Day
  /** Who is to write first; null where nobody can be asked. */
  starter: { isReader: boolean; name: string; by: Day } | null
  /** The ways to meet that suit all; empty for any. */
  formats: string
  frame: Frame
}

/** To somebody who is introduced to one or two others: who they are, who writes first, and what to talk about. */
export const introductionEmail = (told: Introduction) => ({
  subject: `Your Connect Five conversation: ${told.theme}`,
  view: (
    <ConnectLetter title={`Your conversation: ${told.theme}`} frame={told.frame}>
      <p>
        {told.name}, in this round you talk with {inARow(told.others.map(({ name }) => name))}.
      </p>
      {told.others.map((other) => (
        <Who {...other} />
      ))}
      <p>
        <strong>{whoWritesFirst(told)}</strong>
      </p>
      <p>{howToMeet(told)}</p>
      <Action href={`${told.frame.home}/connect/meetings/${told.meetingId}`}>Open your conversation</Action>
      <h2>To talk about, if you like</h2>
      <ul>
        {[...told.prompts, closingQuestion].map((prompt) => (
          <li>{prompt}</li>
        ))}
      </ul>
      <h2>If it does not suit you</h2>
      <ul>
        <li>
          <a href={`${told.answer}?want=skip`}>Skip this round</a>
        </li>
        <li>
          <a href={`${told.answer}?want=another`}>I need a different match</a>
        </li>
        <li>
          <a href={`${told.answer}?want=pause`}>Pause</a>
        </li>
      </ul>
    </ConnectLetter>
  ),
})

const Who = (other: Other) => {
  const standing = standingInWords(other)
  return (
    <>
      <h3>{other.name}</h3>
      <p>
        {standing && (
          <>
            {standing}
            <br />
          </>
        )}
        {other.gives && (
          <>
            {`Could offer: ${other.gives}`}
            <br />
          </>
        )}
        {other.address && `Address: ${other.address}`}
        {!other.isReached &&
          'Our e-mails do not reach them at the moment: they see it when they next sign in.'}
      </p>
    </>
  )
}

function whoWritesFirst({ starter }: Introduction): string {
  if (!starter) return 'Whoever reads this first, please write first.'
  const by = dayInWords(starter.by)
  return starter.isReader
    ? `Please write first, by ${by}.`
    : `${starter.name} is asked to write first, by ${by}. If nothing has come by then, please write yourself.`
}

function howToMeet({ formats, endsOn, others }: Introduction): string {
  const where = others.every(({ address }) => address)
    ? 'You all agreed to share your addresses, so you can write to each other directly, or through this house.'
    : 'You write to each other through this house, so nobody needs to give an address.'
  const how = formats ? ` What suits you all: ${formats}.` : ''
  return `30 minutes is plenty. You have until ${dayInWords(endsOn)}.${how} ${where}`
}

type LeftOut = {
  name: string
  theme: string
  number: number
  campaignSlug: string
  why: { kind: LeftOutKind } | null
  frame: Frame
}

/** To somebody whom nobody could be found for: why, that they come first next time, and what they can do. */
export const leftOutEmail = ({ name, theme, number, campaignSlug, why, frame }: LeftOut) => ({
  subject: `Connect Five: you come first in the next round`,
  view: (
    <ConnectLetter title={`Nobody for you in round ${number}, and what next`} frame={frame}>
      <p>
        {name}, we are sorry: in the round “{theme}” there is nobody for you to talk with.{' '}
        {whyLeftOutInWords(why)}
      </p>
      <p>
        It has nothing to do with you. In the next round you come first. Sometimes somebody becomes free
        meanwhile: if you would still like to meet somebody in this round, say so, and we write to you as soon
        as we can.
      </p>
      <Action href={`${frame.home}/connect/${campaignSlug}/rounds/${number}/wait`}>
        I would still like to meet somebody
      </Action>
    </ConnectLetter>
  ),
})
