/**
 * Shows the buttons that print the page (`data-print`) and makes them do so. Without script they stay hidden, since
 * they could do nothing.
 */
export function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
