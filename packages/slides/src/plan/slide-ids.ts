/** Ids that serve as anchors: letters, digits, - and _, each once in a deck. */
export function slideIds(): (name: string, page: number) => string {
  const taken = new Set<string>()
  return (name, page) => {
    const safe = name.replace(/^drafts\./, '').replace(/[^A-Za-z0-9_-]+/g, '-')
    const base = `s-${safe}${page === 1 ? '' : `-${page}`}`
    let id = base
    for (let count = 2; taken.has(id); count += 1) id = `${base}_${count}`
    taken.add(id)
    return id
  }
}
