import type {Attention} from './attention.ts'
import {attentionLists} from './attention-lists.ts'

/** A talk, or what stands in none, with what is to be said of it. */
export interface AttentionGroup {
  title: string
  talkId?: string
  count: number
  remarks: Remark[]
}

/** One sentence, and all that it is true of, by section. */
export interface Remark {
  message: string
  count: number
  severity: Attention['finding']['severity']
  parts: {title?: string; items: Attention[]}[]
}

/** Talk by talk, those first that have the worst to mend, then what stands in none; each sentence once, what breaks the deck first. */
export function attentionGroups(rows: readonly Attention[]): AttentionGroup[] {
  const groups = by(rows, ({group}) => group.talkId ?? group.title)
  const worst = (ofGroup: Some<Attention>) =>
    ofGroup[0].group.talkId === undefined
      ? order.length
      : Math.min(...ofGroup.map(({list}) => order.indexOf(list)))
  return groups
    .toSorted((a, b) => worst(a) - worst(b))
    .map((ofGroup) => ({
      ...ofGroup[0].group,
      count: ofGroup.length,
      remarks: by(ofGroup.toSorted(byList), ({finding}) => finding.message).map((alike) => ({
        message: alike[0].finding.message,
        severity: alike[0].finding.severity,
        count: alike.length,
        parts: by(alike, ({within = ''}) => within).map((items) => ({
          items,
          ...(items[0].within !== undefined && {title: items[0].within}),
        })),
      })),
    }))
}

const order = attentionLists.map(({name}) => name)
const byList = (a: Attention, b: Attention): number => order.indexOf(a.list) - order.indexOf(b.list)

type Some<Item> = [Item, ...Item[]]

/** Items that have a key in common, in the order in which the keys come first. */
function by<Item>(items: readonly Item[], keyOf: (item: Item) => string): Some<Item>[] {
  const groups = new Map<string, Some<Item>>()
  for (const item of items) {
    const known = groups.get(keyOf(item))
    if (known) known.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}
