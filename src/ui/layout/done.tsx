import { NotificationBanner } from '#ui/notification-banner/notification-banner.tsx'

export type DoneProps = {
  /** The word after `?done=`: it chooses a sentence and is never shown, as anybody can write an address. */
  done: string | undefined
  /** What the page can say was done, by that word. */
  says: Readonly<Record<string, string>>
}

/**
 * Tells somebody, on the page that follows their act, that it was done. The act leads there with `?done=<word>`;
 * the sentence is the page's own. A word that the page does not know says nothing.
 */
export const Done = ({ done, says }: DoneProps) => {
  const sentence = done !== undefined && Object.hasOwn(says, done) ? says[done] : undefined
  return sentence ? (
    <NotificationBanner variant="success" title="Done">
      {sentence}
    </NotificationBanner>
  ) : null
}
