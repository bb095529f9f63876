/** Says for a moment, small and in a corner, what was done to the edits that come in. */
export function holdSign(): (text: string) => void {
  const sign = document.createElement('p')
  sign.setAttribute('role', 'status')
  sign.className = 'hold-sign'
  sign.style.cssText =
    'position:fixed;inset:auto auto 1rem 1rem;z-index:40;margin:0;padding:.5rem .9rem;border-radius:.4rem;' +
    'background:#111;color:#fff;font:500 1rem/1.3 system-ui,sans-serif;opacity:0;pointer-events:none'
  document.body.append(sign)
  let timer: ReturnType<typeof setTimeout> | undefined
  return (text) => {
    sign.textContent = text
    sign.style.opacity = '1'
    clearTimeout(timer)
    timer = setTimeout(() => (sign.style.opacity = '0'), 2500)
  }
}
