/** A dialog with a heading, over everything; gone when it is closed. Keys in it are its own. */
export function openDialog(title: string, ...content: readonly HTMLElement[]): HTMLDialogElement {
  document.querySelector('dialog.stage-dialog')?.remove()
  const dialog = document.createElement('dialog')
  dialog.className = 'stage-dialog'
  dialog.lang = 'en'
  dialog.dir = 'ltr'
  const heading = document.createElement('h2')
  heading.id = 'stage-dialog-title'
  heading.textContent = title
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'close'
  close.textContent = '×'
  close.setAttribute('aria-label', 'Close')
  close.addEventListener('click', () => dialog.close())
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.append(heading, ...content, close)
  dialog.addEventListener('keydown', (event) => event.stopPropagation())
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', ({target}) => target === dialog && dialog.close())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}
