import type { Day } from '#platform/day.ts'
import { Action } from '#ui/mail/letter.tsx'
import { ConnectLetter, type Frame } from '../letter.tsx'
import { withWeekday } from '../when.ts'

type Nudged = {
  others: string
  isStarter: boolean
  /** Who was asked to write first, where it is not the reader. */
  starter: string
  meetingId: string
  theme: string
  endsOn: Day
  answer: string
  frame: Frame
}

/** On the fifth day, where nothing has happened: who could begin, and how easily. */
export const nudgedEmail = (told: Nudged) => ({
  subject: `You and ${told.others}: a first line is enough`,
  view: (
    <ConnectLetter title={`You and ${told.others}`} frame={told.frame}>
      <p>
        {told.isStarter
          ? `You were asked to write first to ${told.others}. One line is enough: two times that suit you, perhaps.`
          : `${told.starter ? `${told.starter} was asked to write first. ` : ''}If nothing has come, you may begin: one line is enough.`}{' '}
        Have you written already, elsewhere? Then leave this.
      </p>
      <p>30 minutes is plenty, until {withWeekday(told.endsOn)}.</p>
      <Action href={`${told.frame.home}/connect/meetings/${told.meetingId}`}>Write, or offer a time</Action>
      <Otherwise answer={told.answer} />
    </ConnectLetter>
  ),
})

const Otherwise = ({ answer }: Pick<Nudged, 'answer'>) => (
  <>
    <p>It does not suit you?</p>
    <ul>
      <li>
        <a href={`${answer}?want=skip`}>Skip this round</a>
      </li>
      <li>
        <a href={`${answer}?want=another`}>I need a different match</a>
      </li>
      <li>
        <a href={`${answer}?want=pause`}>Pause</a>
      </li>
    </ul>
  </>
)

type Asked = Pick<Nudged, 'others' | 'theme' | 'answer' | 'frame'> & {
  /** Nothing was heard of them in the conversation before this one either. */
  wasSilent: boolean
}

/** After three weeks, or at the end of the round: did they meet? One press answers, and any answer is welcome. */
export const askedEmail = ({ others, theme, answer, wasSilent, frame }: Asked) => ({
  subject: wasSilent ? `Did you meet ${others}, and would you like to go on?` : `Did you meet ${others}?`,
  view: (
    <ConnectLetter title={`Did you meet ${others}?`} frame={frame}>
      <p>
        We introduced you, to talk on “{theme}”. Yes, planned, or not this time: any answer is welcome, and
        helps to make the next round better. We do not ask again.
      </p>
      {wasSilent && (
        <p>
          We heard nothing from you in the conversation before, either, so we ask once whether you would like
          to go on. Any answer says yes. Without one you rest before the next round, and nobody waits for you;
          you come back with one press, whenever it suits you.
        </p>
      )}
      <Action href={answer}>Answer in one press</Action>
      {wasSilent && (
        <p>
          <a href={`${answer}?want=pause`}>I would rather pause</a>
        </p>
      )}
    </ConnectLetter>
  ),
})
