/** Offers to copy what stands in a field. Without script the button stays hidden, and the field can be selected. */
function offerCopying(part: HTMLElement): void {
  const field = part.querySelector<HTMLInputElement>('input')
  const button = part.querySelector<HTMLButtonElement>('button')
  const told = part.querySelector<HTMLElement>('[role="status"]')
  if (!field || !button || !told) return
  button.hidden = false
  field.addEventListener('focus', () => field.select())
  button.addEventListener('click', () => void copy(field, told))
}

async function copy(field: HTMLInputElement, told: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(field.value)
    told.textContent = 'Copied'
  } catch {
    // A browser that lets no page write there: what is selected can be copied by hand.
    field.select()
    told.textContent = 'Selected: copy it with your keyboard, or press it for long'
  }
}

for (const part of document.querySelectorAll<HTMLElement>('[data-island="copy"]')) offerCopying(part)
