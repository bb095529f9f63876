import {filled} from './filled.ts'

/** A language tag that a browser understands; English where there is none. */
export function languageOf(language: string | null): string {
  const tag = filled(language)?.replaceAll('_', '-') ?? 'en'
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : 'en'
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr'
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])
