/** What somebody wrote, in the lines in which they wrote it; with a name before it where it has one. */
export const Words = ({ of, named }: { of: string; named?: string }) => (
  <>
    {of
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line, at) => (
        <p>
          {named && at === 0 && <strong>{`${named}: `}</strong>}
          {line}
        </p>
      ))}
  </>
)
