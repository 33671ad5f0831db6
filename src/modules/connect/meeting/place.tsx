/** An address of a page within words, without the full stop or bracket that follows it. */
const address = /(https:\/\/[^\s<>"]*[^\s<>".,;:!?)])/

/** Where a conversation takes place, in the words of whoever offered it: the link of a video call can be followed. */
export const Place = ({ words }: { words: string }) => (
  <span class="cw-own-words" dir="auto">
    {words.split(address).map((part) =>
      address.test(part) && URL.canParse(part) ? (
        <a href={part} rel="noreferrer">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </span>
)
