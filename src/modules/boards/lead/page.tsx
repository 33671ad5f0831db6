import { Button } from '#ui/button/button.tsx'
import { blank, filled } from '#ui/form/form-state.ts'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { ArrangeForm } from '../arrange-form.tsx'
import type { Board } from '../board.ts'
import { BoardState } from '../board-state.tsx'
import { FollowBar } from '../follow-bar.tsx'
import type { BoardHome } from '../notices.ts'
import { PressForm } from '../press-form.tsx'
import { QuestionWall } from '../question-wall.tsx'
import { TimerForm } from '../timer-form.tsx'
import type { Names, WallQuestion } from '../wall.ts'

type Props = {
  board: Board
  questions: readonly WallQuestion[]
  names: Names
  seats: number
  /** What it is part of; null where it stands alone. */
  home: BoardHome | null
  /** Whether its reader runs what it is part of. */
  organises: boolean
  now: Date
  done: string | undefined
}

const says = {
  nothing: 'Nothing was ticked that could be moved. Tick cards or groups first.',
  undone: 'Undone.',
  late: 'Somebody has done something since, so it could not be undone.',
  named: 'Saved.',
  tagged: 'Saved.',
  changed: 'Saved.',
  answered: 'Saved, but for a question that has been answered meanwhile: it stays as it was asked.',
  asked: 'The question is on the board.',
  closed: 'The board is closed. What was said on it is kept.',
}

/** A board as whoever leads the workshop sees it: the same cards, with what can be done with them. */
export const LeadPage = (props: Props) => {
  const { board, questions, now, done } = props
  return (
    <Layout
      title={`Lead: ${board.title}`}
      width="wide"
      thread={board.characteristic || undefined}
      breadcrumb={[{ href: '/boards', text: 'Boards' }, ...wayTo(props)]}
      robots="noindex"
    >
      <Done done={done} says={says} />
      <PageHeading caption="Lead a board" thread={board.characteristic || undefined}>
        {board.title}
      </PageHeading>
      <Next {...props} />
      <Ways {...props} />
      <FollowBar board={board} follows="leads" again={`/boards/${board.id}/lead`} />
      <BoardState board={board} asks={questions} leads={true} now={now} />
      <PressForm boardId={board.id} />
      {questions.map((question) => (
        <OneQuestion {...props} question={question} />
      ))}
      {board.closedAt === null && <Closing {...props} />}
    </Layout>
  )
}

const wayTo = ({ home, organises }: Props) => {
  const href = organises ? home?.home : home?.href
  return home && href ? [{ href, text: home.title }] : []
}

/** A board that is closed has been about something: what came of it is said next. */
const Next = ({ board, home, organises }: Props) =>
  board.closedAt !== null && home && organises ? (
    <Button href={home.outputs}>Draft what came of it</Button>
  ) : null

const Ways = ({ board, seats }: Props) => (
  <>
    {board.closedAt === null && (
      <p>
        {joinedInWords(seats)}
        {votesInWords(seats, board.votesEach)}
        <a href={`/boards/${board.id}/share`}>Let people in</a> with a link, a picture or the code{' '}
        <strong class="cw-exact">{board.code}</strong>.{' '}
        <a href={`/boards/${board.id}/screen`}>Show it large, on the wall</a>.{' '}
        <a href={`/boards/${board.id}`}>Take part yourself</a>
      </p>
    )}
    <Toolbar label="Take it away">
      <a href={`/boards/${board.id}/export/board.csv`}>As a table (CSV)</a>
      <a href={`/boards/${board.id}/export/board.md`}>As text (Markdown)</a>
      <a href={`/boards/${board.id}/print`}>On paper</a>
      <PrintButton />
    </Toolbar>
  </>
)

const joinedInWords = (seats: number): string => {
  if (seats === 0) return 'Nobody has joined yet. '
  return seats === 1 ? 'One screen has joined. ' : `${seats.toLocaleString('en-GB')} screens have joined. `
}

/** How many votes there can be, to be held against those that there are. */
const votesInWords = (seats: number, votesEach: number): string => {
  if (seats === 0 || votesEach === 0) return ''
  const most = (seats * votesEach).toLocaleString('en-GB')
  return `In each question they have ${most} ${most === '1' ? 'vote' : 'votes'} together. `
}

const OneQuestion = ({ board, names, question }: Props & { question: WallQuestion }) => (
  <Section title={question.words}>
    <QuestionWall board={board} question={question} names={names} leads={true} />
    {board.closedAt === null && <ArrangeForm board={board} questionId={question.id} form={blank} />}
  </Section>
)

const Closing = ({ board }: Props) => (
  <>
    <Section title="Timer" id="timer">
      <TimerForm board={board} form={filled({ minutes: '5' })} />
    </Section>
    <Section title="More" id="more">
      <p>
        <a href={`/boards/${board.id}/ask`}>Ask another question</a>
      </p>
      <p>
        <a href={`/boards/${board.id}/change`}>Change its title or a question</a>
      </p>
      <p>
        <a href={`/boards/${board.id}/close`}>Close the board</a>
      </p>
    </Section>
  </>
)
