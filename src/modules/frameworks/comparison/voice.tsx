import { Quote } from '#ui/layout/quote.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { datedInWords } from '../naming.ts'
import type { Voice } from './voices.ts'
import { list } from './words.ts'

/** What a member had said, and which of their words the wording took up. */
export const VoiceQuote = ({ voice, thread }: { voice: Voice; thread?: string | undefined }) => (
  <Quote thread={thread} by={<Said voice={voice} />}>
    <Wording text={voice.words} />
  </Quote>
)

const Said = ({ voice: { version, echoes } }: { voice: Voice }) => (
  <>
    {version.dated ? `A member, before ${datedInWords(version.dated)}` : 'A member'}
    {echoes.length > 0 && `. In the wording: ${list(echoes.map((word) => `“${word}”`))}`}
  </>
)

/** What was asked, before the answers. */
export const Asked = ({ voices }: { voices: readonly Voice[] }) => (
  <>
    {[...new Set(voices.flatMap(({ version }) => version.asked ?? []))].map((question) => (
      <p class="cw-asked">{question}</p>
    ))}
  </>
)

/** Says whose placing it is: the sources give what was said for a whole version. */
export const VoicesNote = () => (
  <p class="cw-small">
    The source gives what members said for the wording as a whole. Each saying stands here at the passage that
    took up most of its words; that placing is the house’s own.
  </p>
)
