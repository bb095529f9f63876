/** Tells assistive technology where in the deck we are, once a slide has come up. */
export function startAnnouncer(): (text: string) => void {
  const status = document.createElement('p')
  status.className = 'announcer unseen'
  status.setAttribute('role', 'status')
  document.body.append(status)
  return (text) => {
    status.textContent = text
  }
}
