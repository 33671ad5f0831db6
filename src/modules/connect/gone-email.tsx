import { Action } from '#ui/mail/letter.tsx'
import { ConnectLetter, type Frame } from './letter.tsx'
import type { MeetingOfRound } from './meetings.ts'

type Gone = {
  gone: string
  meeting: Pick<MeetingOfRound, 'id' | 'campaignSlug' | 'theme'>
  /** Two go on without the third. */
  stays: boolean
  /** Somebody else is looked for in this round: it is not at its end. */
  isLooked: boolean
  /** They had agreed on a time. */
  hadTime: boolean
  frame: Frame
}

/** To those who stay in a meeting that somebody left: kindly, and without a reason. */
export const goneEmail = ({ gone, meeting, stays, isLooked, hadTime, frame }: Gone) =>
  stays
    ? {
        subject: `${gone} cannot take part: the two of you go on`,
        view: (
          <ConnectLetter title={`${gone} cannot take part`} frame={frame}>
            <p>
              {gone} cannot take part in your conversation on “{meeting.theme}”. You two go on as planned
              {hadTime && ', at the time that you agreed on'}.
            </p>
            <Action href={`${frame.home}/connect/meetings/${meeting.id}`}>Open your conversation</Action>
          </ConnectLetter>
        ),
      }
    : {
        subject: `Your Connect Five conversation does not take place`,
        view: (
          <ConnectLetter title={`${gone} cannot take part`} frame={frame}>
            <p>
              We are sorry: {gone} cannot take part in your conversation on “{meeting.theme}”. It has nothing
              to do with you.
              {hadTime && ' The time that you had agreed on does not stand any more.'}
            </p>
            <p>
              You need do nothing.{' '}
              {isLooked
                ? 'We look for somebody else for you in this round, and write to you when we have found somebody.'
                : 'The round is at its end, so we look for nobody else in it.'}{' '}
              In the next round you come first.
            </p>
            <Action href={`${frame.home}/connect/${meeting.campaignSlug}`}>See the rounds</Action>
          </ConnectLetter>
        ),
      }

/** To whoever left a meeting for which a time was agreed: it is out of their calendar. */
export const leftEmail = ({ meeting, frame }: Pick<Gone, 'meeting' | 'frame'>) => ({
  subject: 'You are not in this conversation any more',
  view: (
    <ConnectLetter title="The time is out of your calendar" frame={frame}>
      <p>
        You said that you cannot take part in your conversation on “{meeting.theme}”. The others were told,
        without a reason. Thank you for saying so.
      </p>
      <Action href={`${frame.home}/connect/${meeting.campaignSlug}`}>See the rounds</Action>
    </ConnectLetter>
  ),
})
