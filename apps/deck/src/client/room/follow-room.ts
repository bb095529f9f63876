/**
 * Keeps the running order with the form as its fields change; what was asked before is given up.
 * @returns what gives the query that asks for the room as it is now
 */
export function followRoom(form: HTMLFormElement): () => URLSearchParams {
  const slider = form.querySelector<HTMLInputElement>('.slider')!
  const minutes = form.querySelector<HTMLInputElement>('[name=minutes]')!
  const noLimit = form.querySelector<HTMLInputElement>('[name=limit]')!
  const said = form.querySelector('.room-said')!
  let frame = 0
  let asked = new AbortController()
  let theme = query().get('theme')
  form.classList.add('is-live')

  function query(): URLSearchParams {
    const filled = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && name !== 'limit' ? [[name, value]] : [],
    )
    const asking = new URLSearchParams(filled)
    if (noLimit.checked) asking.delete('minutes')
    return asking
  }

  async function show(): Promise<void> {
    asked.abort()
    asked = new AbortController()
    const asking = query()
    const isRedrawn = asking.get('theme') !== theme
    const address = `${form.action}${asking.size === 0 ? '' : `?${asking}`}`
    const part = new URLSearchParams(asking)
    if (!isRedrawn) part.set('part', 'order')
    try {
      const answer = await fetch(`${form.action}?${part}`, {signal: asked.signal})
      const page = Document.parseHTMLUnsafe(await answer.text())
      const next = page.querySelector<HTMLElement>('#told')
      said.textContent = next
        ? ''
        : (page.querySelector('h1')?.textContent ?? 'There is no answer.')
      if (!next) return
      const told = document.querySelector<HTMLElement>('#told')!
      if (isRedrawn || !takeOver(told, next)) told.replaceWith(next)
      theme = asking.get('theme')
      history.replaceState(history.state, '', address)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        said.textContent = 'The decks do not answer. Start them again with “npm start”.'
    }
  }

  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => void show())
  }
  form.addEventListener('input', ({target}) => {
    if (target === slider) minutes.value = slider.value
    if (target === minutes && minutes.value !== '') slider.value = minutes.value
    if (target === slider || target === minutes) noLimit.checked = minutes.value === ''
    if (target === noLimit && !noLimit.checked && minutes.value === '') minutes.value = slider.value
    soon()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    soon()
  })
  return query
}

/** Puts new words and times around the pictures that are there; false where the slides are others. */
function takeOver(told: HTMLElement, next: HTMLElement): boolean {
  const rows = [...told.querySelectorAll<HTMLElement>('.row')]
  const fresh = [...next.querySelectorAll<HTMLElement>('.row')]
  if (rows.length !== fresh.length) return false
  for (const name of ['.told-head', '.told-sum'])
    told.querySelector(name)!.replaceChildren(...next.querySelector(name)!.childNodes)
  for (const [index, row] of rows.entries()) {
    const from = fresh[index]!
    row.className = from.className
    for (const name of ['.row-time', '.row-words'])
      row.querySelector(name)!.replaceWith(from.querySelector(name)!)
  }
  return true
}
