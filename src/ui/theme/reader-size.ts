/**
 * Makes letters and lines as large as the reader's browser is set to: sheets are written in the pixels of a
 * design whose root is 16 pixels, and whoever asked for larger text gets all of it larger.
 */
export function inReaderSize(css: string): string {
  return css.replace(
    /\b(font-size|line-height): ?(\d+(?:\.\d+)?)px/g,
    (_, property: string, pixels: string) => `${property}: ${Number(pixels) / 16}rem`,
  )
}
