import type { Day } from '#platform/day.ts'
import { Action } from '#ui/mail/letter.tsx'
import { type Introduced, inARow, standingInWords } from '../introduced.ts'
import { ConnectLetter, type Frame } from '../letter.tsx'
import { closingQuestion } from '../prompts.ts'
import { withWeekday } from '../when.ts'
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
  /** How and when they all like to meet; empty for any. */
  suits: string
  /** Who published the round, and signs. */
  publishedBy: string | null
  frame: Frame
}

/** To somebody who is introduced to one or two others: who they are, who writes first, and what to talk about. */
export const introductionEmail = (told: Introduction) => ({
  subject: `Your Connect Five conversation: ${told.theme}`,
  view: (
    <ConnectLetter title={`Your conversation: ${told.theme}`} frame={told.frame} by={told.publishedBy}>
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
      <WriteToBoth {...told} />
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
            {`Can give: ${other.gives}`}
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

/** An answer to the mail reaches both others; for mail programs that take one address alone, a link does as well. */
const WriteToBoth = ({ others }: Introduction) => {
  const addresses = others.flatMap(({ address }) => address ?? [])
  if (addresses.length < 2 || addresses.length < others.length) return null
  return (
    <p>
      <a href={`mailto:${addresses.map(encodeURIComponent).join(',').replaceAll('%40', '@')}`}>
        {`Write to ${inARow(others.map(({ name }) => name))} at once`}
      </a>
    </p>
  )
}

function whoWritesFirst({ starter }: Introduction): string {
  if (!starter) return 'Whoever reads this first, please write first.'
  const by = withWeekday(starter.by)
  return starter.isReader
    ? `Please write first, by ${by}.`
    : `${starter.name} is asked to write first, by ${by}. If nothing has come by then, please write yourself.`
}

function howToMeet({ suits, endsOn, others }: Introduction): string {
  const where = others.every(({ address }) => address)
    ? `You all agreed to share your addresses: an answer to this mail reaches ${inARow(others.map(({ name }) => name))} directly. Or write through this house.`
    : 'You write to each other through this house, so nobody needs to give an address.'
  const until = `You have until ${withWeekday(endsOn)}.`
  return ['30 minutes is plenty.', until, suits, where].filter((words) => words !== '').join(' ')
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
