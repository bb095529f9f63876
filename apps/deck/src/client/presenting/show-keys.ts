import {openDialog} from './open-dialog.ts'

/** A dialog that lists keys and what they do. */
export function showKeys(keys: readonly (readonly [keys: string, does: string])[]): void {
  const list = document.createElement('dl')
  for (const [names, does] of keys) {
    const term = document.createElement('dt')
    for (const name of names.split(' ')) {
      const element = document.createElement('kbd')
      element.textContent = name
      term.append(element)
    }
    const description = document.createElement('dd')
    description.textContent = does
    list.append(term, description)
  }
  openDialog('Keys', list)
}
