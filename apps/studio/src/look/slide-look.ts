import './faces.ts'
import type {FinishedTheme} from '@rostrum/schema'
import {brandSheet, scopedToHost, type PlannedTheme} from '@rostrum/slides'
import contrast from '@rostrum/slides/theme/contrast.css?inline'
import essay from '@rostrum/slides/theme/essay.css?inline'
import signal from '@rostrum/slides/theme/signal.css?inline'
import {connection} from '../connection.ts'
import {imageHref} from './image-href.ts'

/**
 * How slides of a theme look in a shadow root whose host says `data-scheme`: neither its styles nor
 * the Studio's own reach the other. Each sheet is parsed once for all the slides that show it.
 */
export function slideLook(theme: PlannedTheme): CSSStyleSheet[] {
  const base = sheetOf(finished[theme.base])
  const brand = brandSheet(theme, imageHref(connection))
  return brand === '' ? [base] : [base, sheetOf(brand)]
}

const finished: {readonly [Base in FinishedTheme]: string} = {signal, essay, contrast}

const sheets = new Map<string, CSSStyleSheet>()

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css)
  if (known) return known
  const made = new CSSStyleSheet()
  made.replaceSync(scopedToHost(css))
  // A brand's colours are changed a letter at a time: the last few sheets are enough.
  const outdated = [...sheets.keys()].slice(Object.keys(finished).length, -mostBrands)
  for (const each of outdated) sheets.delete(each)
  sheets.set(css, made)
  return made
}

const mostBrands = 20
