// What a word processor sends along when somebody pastes from it, and what means nothing in a text.
// oxlint-disable-next-line no-control-regex -- because control characters are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** A text as somebody typed or pasted it, without control characters; a vertical tab is Word's line break. */
export const plain = (text: string): string =>
  text.replaceAll('\v', '\n').replace(controls, '').toWellFormed()
