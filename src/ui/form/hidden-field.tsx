/**
 * Something that a form sends along and nobody types. People can change it all the same: check it as
 * anything.
 */
export const HiddenField = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
)
