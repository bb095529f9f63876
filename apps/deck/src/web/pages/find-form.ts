import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import {count} from '../../count.ts'
import type {DeckFacts, Wanted, WantedName} from '../deck-facts.ts'

/** A form that finds decks: by its script at once, without it by the address. */
export function findForm(
  all: readonly DeckFacts[],
  wanted: Wanted,
  shown: number,
  inStudio: boolean,
): Html {
  const unsettled = all.filter(({needsAttention}) => needsAttention).length
  const isNarrowed = Object.values(wanted).some((value) => value !== '')
  return html`<form class="find" role="search" action="/" method="get">
    ${inStudio ? html`<input type="hidden" name="perspective" value="drafts" />` : null}
    <label class="find-words"
      ><span>Find</span
      ><input
        type="search"
        name="q"
        value="${wanted.q}"
        placeholder="Title, speaker, tag"
        autocomplete="off"
    /></label>
    ${select('tag', 'Tag', 'Any tag', optionsOf(all.flatMap(({tags}) => tags)), wanted)}
    ${select('audience', 'Audience', 'Anyone', optionsOf(all.flatMap(({audiences}) => audiences)), wanted)}
    ${select('minutes', 'Time', 'Any length', lengths, wanted)}
    ${select('language', 'Language', 'Any language', optionsOf(all.flatMap(({language}) => language ?? [])), wanted)}
    ${
      unsettled === 0 && wanted.needs === ''
        ? null
        : html`<label class="find-needs"
            ><input
              type="checkbox"
              name="needs"
              value="attention"
              ${wanted.needs === '' ? null : html` checked`}
            />
            <span>Needs attention (${unsettled})</span></label
          >`
    }
    <button class="find-go" type="submit">Find</button>
    <p class="find-count" role="status" data-of="${all.length}">${said(shown, all.length)}</p>
    <a
      class="find-all"
      href="${inStudio ? '/?perspective=drafts' : '/'}"
      ${isNarrowed ? null : html` hidden`}
      >Show all</a
    >
  </form>`
}

const said = (shown: number, all: number): string =>
  shown === all ? count(all, 'deck') : `${shown} of ${count(all, 'deck')}`

type Option = readonly [value: string, title: string]

const lengths: readonly Option[] = [5, 10, 15, 20, 30, 45, 60].map((minutes) => [
  String(minutes),
  `Up to ${minutes} minutes`,
])

const optionsOf = (values: readonly string[]): Option[] =>
  [...new Set(values)].toSorted((a, b) => a.localeCompare(b)).map((value) => [value, value])

function select(
  name: WantedName,
  title: string,
  any: string,
  options: readonly Option[],
  wanted: Wanted,
): Html | null {
  if (options.length === 0) return null
  return html`<label
    ><span>${title}</span
    ><select name="${name}">
      <option value="">${any}</option>
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === wanted[name] ? html` selected` : null}>
            ${text}
          </option>`,
      )}
    </select></label
  >`
}
