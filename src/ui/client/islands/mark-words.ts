/**
 * Lets somebody mark words of a text instead of copying them: what is marked within `data-mark-into="quoted"` stands in
 * the field of that name, until they mark something else. Without a script, one copies it.
 */
function takeMarked(text: HTMLElement): void {
  const field = document.querySelector<HTMLTextAreaElement>(`textarea[name="${text.dataset.markInto}"]`)
  if (!field) return
  document.addEventListener('selectionchange', () => {
    const marked = document.getSelection()
    if (
      !marked ||
      marked.isCollapsed ||
      !text.contains(marked.anchorNode) ||
      !text.contains(marked.focusNode)
    )
      return
    field.value = marked.toString().trim()
  })
}

for (const text of document.querySelectorAll<HTMLElement>('[data-mark-into]')) takeMarked(text)
