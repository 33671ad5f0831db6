import type { Board } from './board.ts'
import { WhatBecomes } from './what-becomes.tsx'

/** Says exactly how far it goes that a card carries a name, or that nothing ties it to anybody. */
export const HowFar = ({ board, name }: { board: Board; name: string }) =>
  board.authorship === 'named' ? (
    <>
      <p>
        {name
          ? `Your cards carry the name that you chose: ${name}. `
          : 'Your cards carry no name, as you chose none; the house still knows that they come from one browser. '}
        Who voted for what is shown to nobody. You can change a card from this browser alone, until the
        question is closed.{' '}
        {board.closedAt === null && <a href={`/boards/${board.id}/join`}>Change the name on your cards</a>}
      </p>
      <WhatBecomes />
    </>
  ) : (
    <>
      <p>
        No card and no vote here can be traced to a person: the house keeps no name, no member and no time
        with them, and the word by which you can change your own cards is kept by your browser alone. Who
        loses it, by another browser or by signing out, can no longer change them.
      </p>
      <p>
        How far that goes: people may know you by your words.{' '}
        {board.hidesWords
          ? 'While the cards are hidden, others see only how many there are; a card that is written after they are shown is seen as it comes. '
          : 'Cards are shown at once on this board, so whoever watches sees when a card comes, and may see who is typing then. '}
        Whoever watches the database itself while you write could see in which order cards come in; when the
        cards are shown, and when the board is closed, their order is shuffled and that is gone too. What a
        backup held before then is gone when the backup is.
      </p>
      <WhatBecomes />
    </>
  )
