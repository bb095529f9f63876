/** Runs in the page. Scripts that ran, and markup that no deck writes: it could run, or load. */
export function harmIn(flag: string): string[] {
  const {violated, [flag]: ran} = globalThis as unknown as {violated: string[]} & Record<
    string,
    number | undefined
  >
  const harm = [...violated]
  if (ran !== undefined) harm.push(`${ran} planted scripts ran`)
  const foreign =
    'iframe,frame,object,embed,base,form,template,math,foreignObject,animate,set,link:not(head > link),meta:not(head > meta),script:not([src="deck.js"]),style:not(head > style),[srcdoc],[formaction],[action]'
  for (const element of document.querySelectorAll(foreign))
    harm.push(`a ${element.tagName} stands there: ${element.outerHTML.slice(0, 120)}`)
  for (const element of document.querySelectorAll('*'))
    for (const {name, value} of element.attributes) {
      const said = `${element.tagName} has ${name}="${value.slice(0, 100)}"`
      if (name.startsWith('on')) harm.push(said)
      if (['href', 'src', 'poster', 'xlink:href', 'data'].includes(name)) {
        // What cannot be read leads nowhere.
        const {protocol, origin} = URL.parse(value, document.baseURI) ?? location
        const isLink = element.tagName === 'A' && name === 'href'
        const isFine = isLink
          ? ['http:', 'https:', 'mailto:'].includes(protocol)
          : origin === location.origin || value.startsWith('data:image/')
        if (!isFine) harm.push(said)
      }
      if (
        name === 'style' &&
        /url\((?!["']?(?:images\/|data:image))|expression|@import/i.test(value)
      )
        harm.push(said)
    }
  return harm
}
