/** Words that somebody wrote, a paragraph for each that an empty line parts; single ends of line stay. */
export const Paragraphs = ({ words }: { words: string }) => (
  <>
    {words
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => (
        <p>{paragraph}</p>
      ))}
  </>
)
