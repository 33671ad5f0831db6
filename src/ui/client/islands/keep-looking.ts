/** How often the page looks again. */
const everyMs = 1_000

/** Keeps up with what the house is doing: draws anew what is marked, until the house says that it is done. */
async function look(): Promise<void> {
  const shown = document.querySelector<HTMLElement>('[data-looking]')
  if (!shown) return
  try {
    const answer = await fetch(window.location.href)
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = drawn.querySelector<HTMLElement>(`[data-live="${shown.dataset.live}"]`)
    if (answer.ok && fresh) {
      // The heading and all else on the page say it too, once it is done.
      if (fresh.dataset.looking === undefined) return window.location.reload()
      shown.replaceWith(fresh)
    }
  } catch {
    // The line is down: the next look may find it mended.
  }
  lookAgain()
}

/** A look that fails says nothing: the next one may not. */
function lookAgain(): void {
  window.setTimeout(() => void look(), everyMs)
}

lookAgain()
