/** Where the words of a page are taken from. Nothing where they were written here. */
export const SourceOf = ({ source }: { source: string }) =>
  source === '' ? null : <p class="cw-small">{`The words are the source’s: ${source}`}</p>
