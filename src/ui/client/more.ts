/**
 * Closes what opens out of the navigation (`data-more`) when somebody presses Escape, or goes elsewhere by key or
 * pointer, so that it covers nothing that they want to see. Without script its own word closes it.
 */
export function closeMore(): void {
  for (const more of document.querySelectorAll<HTMLDetailsElement>('details[data-more]')) {
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !more.contains(target)) more.open = false
    }
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('pointerdown', closeOutside)
    more.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !more.open) return
      more.open = false
      more.querySelector('summary')?.focus()
    })
  }
}
