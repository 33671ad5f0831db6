import type { ComponentChildren } from 'preact'
import type { Sender } from '#modules/people/index.ts'
import { Letter } from '#ui/mail/letter.tsx'

/** What every letter of Connect Five needs to know. */
export type Frame = {
  from: Sender
  /** Where the house stands. */
  home: string
  /** Where its reader stops such letters. */
  stop: string
}

type Props = {
  title: string
  frame: Frame
  because?: string
  /** The organiser in whose name it is written, beside the community's. */
  by?: string | null
  children: ComponentChildren
}

/** A letter to somebody who takes part, with the way to have no more of them at its end. */
export const ConnectLetter = ({
  title,
  frame: { from, home, stop },
  because = 'you take part in Connect Five',
  by = null,
  children,
}: Props) => (
  <Letter
    title={title}
    from={by === null ? from.name : `${by}, ${from.name}`}
    why={
      <>
        {`You get this because ${because}.`}
        <br />
        <a href={`${home}/connect/concern`}>Raise a concern</a>
        <br />
        <a href={stop}>Stop letters of Connect Five, and sit out</a>
      </>
    }
  >
    {children}
  </Letter>
)
