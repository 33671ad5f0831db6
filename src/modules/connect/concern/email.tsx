import { Letter } from '#ui/mail/letter.tsx'
import { paragraphsOf } from '../paragraphs.ts'

type Concern = { by: string; words: string; whom: string; canAnswer: boolean; from: string }

/** To whoever was chosen to be told: what somebody writes, and to whom else. The subject names nobody. */
export const concernEmail = ({ by, words, whom, canAnswer, from }: Concern) => ({
  subject: 'A concern about Connect Five, in confidence',
  view: (
    <Letter
      title={`${by} raises a concern`}
      from={from}
      why="The house sends this e-mail and keeps nothing of it. Please pass it on to nobody whom it does not need."
    >
      <p>{`${by} wrote this to ${whom}:`}</p>
      <blockquote>
        {paragraphsOf(words).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </blockquote>
      <p>
        {canAnswer
          ? `Answer this e-mail, and it reaches ${by}, nobody else.`
          : `${by} has no e-mail address that is shown to be theirs: find another way to reach them.`}
      </p>
    </Letter>
  ),
})
