/** What the text of a point looks like. Each finds the first of its kind. */

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = "(?:(?:1[5-9]|20|21)\\d\\d|['’]\\d\\d)s?"
const quarter = '(?:Q[1-4]|H[12])'
const day = `(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?|\\d{1,2}\\.?\\s+${month})`
const date = `(?:\\d{4}-\\d\\d(?:-\\d\\d)?|(?:(?:early|mid|late)[ -])?(?:(?:${day}|${month}|${quarter})\\s+)?${year}(?:\\s*[–-]\\s*(?:${year}|\\d\\d|today|now))?|${day})`
const leadingDate = new RegExp(`^(?:in |by |since )?(${date})\\s*(?:[:,–—-]|\\s)\\s*(.+)$`, 'isu')
const onlyDate = new RegExp(`^${date}$`, 'iu')
const trailingDate = new RegExp(`^(.+?)\\s*\\((${date})\\)$`, 'isu')

/** A happening: when, and what. Undefined without a date at its beginning or in brackets at its end. */
export function dated(text: string): {when: string; what: string} | undefined {
  if (onlyDate.test(text)) return {when: text, what: ''}
  const [, what, at] = trailingDate.exec(text) ?? []
  if (what !== undefined && at !== undefined) return {when: at, what}
  const found = leadingDate.exec(text)
  if (found === null) return undefined
  const [, when = '', rest = ''] = found
  return {when: text.slice(0, text.indexOf(when) + when.length), what: rest}
}

const scale =
  '(?:\\s?(?:million|billion|trillion|thousand|percent|per cent|mn|bn|[kmbt](?![\\p{L}])))'
const amount = '\\d(?:[\\d.,  ]*\\d)?'
const figurePattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:[<>≈~±+−-]\\s?)?(?:(?:US|A|C)?[$€£¥]\\s?${amount}${scale}?|${amount}(?:\\s?[%‰×x](?![\\p{L}])|${scale})|\\d+ (?:in|of) \\d+|${amount}\\+?)(?![\\p{L}\\p{N}])`,
  'giu',
)
const telling =
  /[$€£¥%‰×x]|million|billion|trillion|thousand|percent|per cent|mn|bn|[kmbt]$| in | of /i

/** An amount as it stands there, with its unit, and the words around it. Years are none. */
export function figured(text: string): {figure: string; rest: string} | undefined {
  const found = [...text.matchAll(figurePattern)].filter(
    ([figure], _, all) => all.length > 0 && !/^(?:1[5-9]|20|21)\d\d$/.test(figure.trim()),
  )
  const best = found.find(([figure]) => telling.test(figure)) ?? found[0]
  if (best === undefined) return undefined
  const figure = best[0].trim()
  const before = text.slice(0, best.index).replace(/[\s:–—-]+$/u, '')
  const after = text.slice(best.index + best[0].length).replace(/^[\s:,–—-]+/u, '')
  return {figure, rest: [before, after].filter((part) => part !== '').join(' ')}
}

const marked = /["“„«]\s*([^"“”„«»]{12,}?)\s*["”“»]/su

/** Words within quotation marks, and what stands around them. */
export function quoted(text: string): {quote: string; rest: string} | undefined {
  const found = marked.exec(text)
  if (found === null) return undefined
  const before = text.slice(0, found.index).trim()
  const after = text.slice(found.index + found[0].length).replace(/^[\s,–—-]+/u, '')
  const rest = [before.replace(/[\s:–—-]+$/u, ''), after].filter((part) => part !== '').join(' ')
  return {quote: found[1] ?? '', rest}
}

const versus = /^(.{2,60}?)\s+(?:v\.?|vs\.?|versus)\s+(.{2,60})$/isu

/** The two sides of “one v. the other”. */
export function opposed(text: string): [string, string] | undefined {
  const [, one, other] = versus.exec(text) ?? []
  return one === undefined || other === undefined ? undefined : [one.trim(), other.trim()]
}

const webAddress = /\bhttps?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)\]]/u

export const addressIn = (text: string): string | undefined => webAddress.exec(text)?.[0]

const pitfall =
  /^(?:pitfalls?|mistakes?|traps?|anti-?patterns?|caution|beware(?: of)?)\s*[:–—-]\s*/iu
export const isPitfall = (text: string): boolean => pitfall.test(text)

/** Without the word that a pitfall slide sets above its headline by itself. */
export const withoutPitfall = (text: string): string => text.replace(/^pitfall\s*[:–—-]\s*/iu, '')

const verbs = new Set(
  `add adopt agree aim allow always answer ask assign audit automate avoid begin book build buy call cancel
  check choose clean close collect commit compare connect copy count create cut decide define delete
  deliver describe design document do don’t don't download draw drop end ensure explain export file fill find
  finish fix follow fork forget get give go grow guard have help hire hold identify include install invest invite
  join keep know launch lead learn leave let light limit link list listen look make map mark measure meet merge migrate move
  name never note offer open order own pair pay pick plan post practise practice prepare price publish pull push put
  raise read record reduce release remove repeat replace reply report review ring row run save say schedule
  sell send set share ship show sign sketch speak spend start state stop support take talk tell test thank
  track train treat trim try turn update use validate visit wait walk warm watch win write`.split(
    /\s+/,
  ),
)

/** It tells somebody what to do. */
export const isImperative = (text: string): boolean =>
  verbs.has((/^[\p{L}’']+/u.exec(text)?.[0] ?? '').toLowerCase())
