export type ToolActions = {
  previous: () => void
  next: () => void
  scheme: () => void
  help: () => void
}

const signs: {readonly [Action in keyof ToolActions]: string} = {
  previous: '←',
  next: '→',
  scheme: '◐',
  help: '?',
}

/** Buttons for those without a keyboard; they show while the pointer moves or the focus is on them. */
export function addTools(actions: ToolActions): void {
  const labels = labelsOf(document.body.dataset.labels)
  const tools = document.createElement('nav')
  tools.className = 'tools'
  for (const name of Object.keys(signs) as (keyof ToolActions)[]) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = signs[name]
    button.setAttribute('aria-label', labels[name] ?? name)
    button.addEventListener('click', actions[name])
    tools.append(button)
  }
  document.body.append(tools)
  wakeOnMove()
}

function wakeOnMove(): void {
  let asleep: ReturnType<typeof setTimeout> | undefined
  window.addEventListener('pointermove', () => {
    document.body.classList.add('is-awake')
    clearTimeout(asleep)
    asleep = setTimeout(() => document.body.classList.remove('is-awake'), 2000)
  })
}

function labelsOf(json: string | undefined): Partial<Record<string, string>> {
  return json === undefined ? {} : (JSON.parse(json) as Partial<Record<string, string>>)
}
