/** Drags a card into a group: the same as ticking it and pressing the group's button. */
export function offerDragging(): void {
  let dragged: HTMLElement | null = null
  document.addEventListener('dragstart', ({ target }) => {
    dragged = (target as Element).closest<HTMLElement>('.cw-wall__card') // Only elements are dragged here.
  })
  document.addEventListener('dragover', (over) => {
    if (dragged && (over.target as Element).closest('.cw-wall__group')) over.preventDefault() // Over an element.
  })
  document.addEventListener('drop', (drop) => {
    const group = (drop.target as Element).closest('.cw-wall__group') // Dropped on an element.
    const button = group?.querySelector<HTMLButtonElement>('button[name="into"]')
    const tick = dragged?.querySelector<HTMLInputElement>('input[name="cards"]')
    dragged = null
    if (!button || !tick) return
    drop.preventDefault()
    tick.checked = true
    button.click()
  })
}
