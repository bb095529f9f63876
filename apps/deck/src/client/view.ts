/** How the style sheet wants the deck shown in this window. */
export function viewOf(): 'slides' | 'reading' {
  const view = getComputedStyle(document.documentElement).getPropertyValue('--view').trim()
  return view === 'reading' ? 'reading' : 'slides'
}
