let last = {x: innerWidth / 2, y: innerHeight / 2}
window.addEventListener('pointermove', ({clientX, clientY}) => (last = {x: clientX, y: clientY}))

/** A bright dot in the place of the pointer, until the key is let go. */
export function startPointer(): void {
  if (document.querySelector('.stage-pointer') !== null) return
  const dot = document.createElement('div')
  dot.className = 'stage-pointer'
  const follow = () => (dot.style.translate = `${last.x}px ${last.y}px`)
  const end = () => {
    dot.remove()
    window.removeEventListener('pointermove', follow)
    window.removeEventListener('keyup', end)
    window.removeEventListener('blur', end)
  }
  follow()
  document.body.append(dot)
  window.addEventListener('pointermove', follow)
  window.addEventListener('keyup', end)
  window.addEventListener('blur', end)
}
