/** Opens a place of the structure where no router is at hand; the Studio follows without a reload. */
export function goTo(place: string): void {
  const [tool = ''] = /^.*?\/structure(?=\/|$)/.exec(location.pathname) ?? []
  history.pushState(null, '', `${tool}/${place}`)
  dispatchEvent(new PopStateEvent('popstate'))
}
