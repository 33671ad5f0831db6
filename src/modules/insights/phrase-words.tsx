import type { ChangedPhrase } from '#modules/frameworks/index.ts'

/** The words of a changed phrase: as they are, and what stood there before; or the words that left. */
export const PhraseWords = ({
  phrase: { side, words, instead },
}: {
  phrase: Pick<ChangedPhrase, 'side' | 'words' | 'instead'>
}) =>
  side === 'before' ? (
    <p>
      {'These words left: '}
      <del>{words}</del>
    </p>
  ) : (
    <>
      <p>
        <ins>{words}</ins>
      </p>
      {instead !== '' && (
        <p>
          {'In the place of: '}
          <del>{instead}</del>
        </p>
      )}
    </>
  )
