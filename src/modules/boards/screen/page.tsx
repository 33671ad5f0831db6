import { Layout } from '#ui/layout/layout.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import type { Board } from '../board.ts'
import { FollowBar } from '../follow-bar.tsx'
import { ScreenPiece } from '../screen-piece.tsx'
import type { WallQuestion } from '../wall.ts'

type Props = {
  board: Board
  questions: readonly WallQuestion[]
  link: string
  /** Where the code is typed, as it is said aloud. */
  codePlace: string
  now: Date
}

/** A board for the wall of a hall: how one comes in, what is asked, and how many have answered, as it happens. */
export const ScreenPage = ({ board, questions, link, codePlace, now }: Props) => (
  <Layout
    title={`On the wall: ${board.title}`}
    width="wide"
    thread={board.characteristic || undefined}
    back={`/boards/${board.id}/lead`}
    robots="noindex"
  >
    <h1 class="cw-wall__title">{board.title}</h1>
    <div class="cw-wall__screen">
      <ScreenPiece board={board} questions={questions} now={now} />
      {board.closedAt === null && (
        <div class="cw-wall__door">
          <p>
            {`Go to ${codePlace} and type `}
            <strong class="cw-exact">{board.code}</strong>
          </p>
          <QrCode words={link} label="The link as a QR code, to be read by a phone’s camera" />
        </div>
      )}
    </div>
    <FollowBar board={board} follows="screen" again={`/boards/${board.id}/screen`} />
  </Layout>
)
