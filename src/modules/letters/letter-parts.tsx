import { houseInMail, unsubscribeInMail } from '#ui/mail/to-many.ts'

/** Why a letter came, and how to have it otherwise: the last lines of each. */
export const WhyAndHow = ({ because, stop }: { because: string; stop: string | null }) => (
  <>
    {`You get this because ${because}.`}
    <br />
    <a href={`${houseInMail}/account/letters`}>Choose what we write to you</a>
    {stop && (
      <>
        <br />
        <a href={unsubscribeInMail}>{stop}</a>
      </>
    )}
  </>
)

/** Words that somebody wrote, a paragraph a line. */
export const Paragraphs = ({ words }: { words: string }) =>
  words
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => <p>{paragraph}</p>)
