/** Slides one below the other: keeps the address at the slide in sight, so that it can be shared. */
export function readDeck(stage: HTMLElement): void {
  const named = document.getElementById(location.hash.replace(/^#\/?/, ''))
  if (named !== null) named.scrollIntoView()
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.find((entry) => entry.isIntersecting)
      if (seen !== undefined) history.replaceState(null, '', `#/${seen.target.id}`)
    },
    {rootMargin: '-45% 0px -45% 0px'},
  )
  for (const slide of stage.querySelectorAll('.slide')) observer.observe(slide)
}
