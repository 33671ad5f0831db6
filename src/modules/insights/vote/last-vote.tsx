import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { answerInWords } from './form.ts'

export type LastVoteProps = {
  home: string
  last: {
    number: number
    words: string
    lang: string
    isAboutMe: boolean
    answer: number
    isChanged: boolean
  } | null
}

/** What they said last, with a button that undoes it; where that would lose what they said before, with a way back. */
export const LastVote = ({ home, last }: LastVoteProps) =>
  last && (
    <Form action={`${home}/vote/${last.number}`}>
      <p>
        {`${answerInWords(last.answer, last.isAboutMe)}: `}
        <span lang={last.lang === 'en' ? undefined : last.lang}>{`“${last.words}”`}</span>
      </p>
      {last.isChanged ? (
        <p>
          <a href={`${home}/vote/${last.number}`}>Change it again</a>
        </p>
      ) : (
        <Button type="submit" variant="secondary" small={true} name="answer" value="none">
          Undo
        </Button>
      )}
    </Form>
  )
